import {
  activationOf,
  addressesOf,
  definePageRule,
  failed,
  isTelling,
  passed,
  proposed,
  signOf,
  tidy,
} from '#rule-kit';

/**
 * 13.11.1, seen by acting: the pointer is pressed on the control, moved away and only then released. Leaving the
 * page cannot be undone any more; what shows or hides may have its own way back, or need the press.
 */
export const onPress = definePageRule({
  test: '13.11.1',
  name: 'on-press',
  needs: ['dom'],
  uses: ['activations'],
  decides: ['failed'],
  impact: 'minor',
  messages: {
    leaves: {
      fr: 'Presser le pointeur sur « {name} » mène à {effect}, même s’il est relâché ailleurs : l’action ne peut pas être annulée.',
      en: 'Pressing the pointer on “{name}” leads to {effect}, even if it is released elsewhere: the action cannot be cancelled.',
    },
    acts: {
      fr: 'Presser le pointeur sur « {name} » agit (« {effect} »), et l’effet reste s’il est relâché ailleurs : un moyen permet-il de l’annuler ?',
      en: 'Pressing the pointer on “{name}” acts (“{effect}”), and the effect stays if it is released elsewhere: is there a way to undo it?',
    },
  },
  fixes: {
    leaves: {
      fr: 'Agir au relâchement du pointeur : écouter click plutôt que mousedown, pointerdown ou touchstart.',
      en: 'Act when the pointer is released: listen to click rather than mousedown, pointerdown or touchstart.',
    },
  },
  targets: ({ dom, activations }) =>
    dom.elements().filter((one) => activationOf(activations, one)?.press !== undefined),
  check(element, { dom, activations }) {
    const tried = activationOf(activations, element);
    const press = tried?.press;
    if (!isTelling(press)) return passed();
    const name =
      (tidy(element.name ?? '') || dom.text(element, { rendered: true })).slice(0, 60) || '∅';
    const data = { name, effect: signOf(dom, press) };
    const isCertain = tried?.twice && addressesOf(press).length > 0;
    return isCertain ? failed('leaves', { data }) : proposed('acts', { data });
  },
});
