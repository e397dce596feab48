import { cantTell, definePageRule, failed, labelInName, passed, proposed } from '#rule-kit';
import { formButtons, type FormButton } from '../_shared.ts';

/**
 * Every naming text present must contain what is shown, not only the one that is read. Outside any form, on a
 * page without script, what is missing is proposed: the official method only looks for buttons of forms.
 */
export default definePageRule({
  test: '11.9.2',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'major',
  messages: {
    missing: {
      fr: 'Le texte affiché « {visible} » n’est pas repris dans {source} (« {name} »).',
      en: 'The text shown, “{visible}”, is not repeated in {source} (“{name}”).',
    },
    unsure: {
      fr: '{source} (« {name} ») contient-il bien le texte affiché « {visible} », ou sa fonction si c’est un symbole ?',
      en: 'Does {source} (“{name}”) contain the text shown, “{visible}”, or its function if it is a symbol?',
    },
    picture: {
      fr: 'Si cette image de bouton montre du texte, son intitulé « {name} » le reprend-il ?',
      en: 'If this button image shows text, does its name “{name}” repeat it?',
    },
  },
  fixes: {
    missing: {
      fr: 'Reprendre le texte affiché au début de {source}, ou retirer {source}.',
      en: 'Repeat the text shown at the start of {source}, or remove {source}.',
    },
  },

  targets: ({ dom }) =>
    formButtons(dom).filter((button) => {
      const { visible, type, names, form } = button;
      if (!form) return isLeftOut(button);
      const isPicture = type === 'image' && names.length > 0;
      return visible !== '' || isPicture;
    }),

  check({ visible, names, form }) {
    if (visible === '')
      return cantTell('picture', { data: { name: (names[0]?.text ?? '').slice(0, 80) } });
    for (const { source, text } of names) {
      const relation = labelInName(visible, text);
      if (relation === 'contained' || text === visible) continue;
      const data = { visible: visible.slice(0, 80), source, name: text.slice(0, 80) };
      if (relation !== 'missing') return form ? cantTell('unsure', { data }) : passed();
      return form ? failed('missing', { data }) : proposed('missing', { data });
    }
    return passed();
  },

  at: ({ element }) => element,
});

function isLeftOut({ visible, names }: FormButton): boolean {
  return visible !== '' && names.some(({ text }) => labelInName(visible, text) === 'missing');
}
