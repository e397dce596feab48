import type { ElementNode } from '#model';
import {
  cantTell,
  definePageRule,
  hidesWords,
  failed,
  failedHereOrOn,
  isOneText,
  labelInName,
  passed,
  proposed,
  readsOtherwise,
  tidy,
  visibleText,
  type DomView,
} from '#rule-kit';
import { linkName, links, type Link } from '../_shared.ts';

/**
 * 6.1.5: what a link shows has to be in its name and, when there is one, in its `title`, even where the
 * `title` is not the name. axe's `label-content-name-mismatch` leaves the `title` out.
 */
export default definePageRule({
  test: '6.1.5',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'major',
  messages: {
    missing: {
      fr: 'Ce lien affiche « {label} », que son nom ({source} : « {name} ») ne contient pas.',
      en: 'This link shows “{label}”, which its name ({source}: “{name}”) does not contain.',
    },
    unsure: {
      fr: 'Ce lien affiche « {label} » et s’appelle ({source}) « {name} » : le nom contient-il bien ce qui est affiché ?',
      en: 'This link shows “{label}” and is named ({source}) “{name}”: does the name contain what is shown?',
    },
    picture: {
      fr: 'Ce lien image s’appelle « {name} » : si l’image affiche un texte, ce texte est-il dans ce nom ?',
      en: 'This image link is named “{name}”: if the picture shows a text, is that text in the name?',
    },
  },
  fixes: {
    missing: {
      fr: 'Retirer cet attribut, ou y reprendre le texte affiché, mot pour mot et d’un seul tenant.',
      en: 'Remove this attribute, or repeat the text shown in it, word for word and unbroken.',
    },
  },

  targets: ({ dom }) =>
    links(dom).filter(
      (link) =>
        sources(dom, link.element).length > 0 &&
        (showsText(dom, link) || link.images.some(mayShowText)),
    ),
  at: (link) => link.element,

  check(link, { dom }) {
    const { element } = link;
    if (!showsText(dom, link))
      return cantTell('picture', { data: { name: linkName(dom, element).slice(0, 120) } });
    const label = visibleText(dom, element);
    const exposed = visibleText(dom, element, { exposed: true });
    const doubts = sources(dom, element).flatMap(({ source, name }) => {
      const found = labelInName(label, name);
      if (found === 'contained') return [];
      const data = { label: label.slice(0, 120), source, name: name.slice(0, 120) };
      // Letters hidden from assistive technologies may be an icon's name.
      const isMissing =
        found === 'missing' &&
        (labelInName(exposed, name) === 'missing' || hidesWords(dom, element));
      const isOtherWords =
        found === 'respaced' && isOneText(dom, element) && readsOtherwise(label, name);
      return [{ found, sure: isMissing || isOtherWords, data }];
    });
    const certain = doubts.find(({ sure }) => sure);
    if (certain)
      return link.isComponent
        ? failedHereOrOn(['7.1.3'], 'missing', { data: certain.data })
        : failed('missing', { data: certain.data });
    const [doubt] = doubts;
    if (!doubt) return passed();
    const { found, data } = doubt;
    return found === 'missing' ? proposed('missing', { data }) : cantTell('unsure', { data });
  },
});

interface Source {
  readonly source: string;
  readonly name: string;
}

/** The name an author gave in place of the content, and the `title` whatever the name. */
function sources(dom: DomView, link: ElementNode): readonly Source[] {
  const { attributes, namespace } = link;
  const has = (name: string) => tidy(attributes[name]) !== '';
  const aria = ['aria-labelledby', 'aria-label'].find(has);
  const svgTitle =
    namespace === 'svg' &&
    (has('xlink:title') || dom.childElements(link).some(({ tag }) => tag === 'title'));
  const named = aria ?? (svgTitle ? 'title' : undefined);
  const title = namespace === 'svg' ? '' : tidy(attributes['title']);
  return [
    ...(named ? [{ source: named, name: linkName(dom, link) }] : []),
    ...(title === '' ? [] : [{ source: 'title', name: title }]),
  ];
}

function showsText(dom: DomView, { element }: Link): boolean {
  return visibleText(dom, element) !== '';
}

/** Larger than an icon, a picture may hold words. */
function mayShowText({ box }: ElementNode): boolean {
  return box !== null && (box[2] > 32 || box[3] > 32);
}
