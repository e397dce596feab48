import {
  cantTell,
  comparable,
  contentText,
  definePageRule,
  failed,
  failedHereOrOn,
  labelInName,
  passed,
  proposed,
  tidy,
  visibleText,
  type DomView,
  type PageRule,
} from '#rule-kit';
import { addsWords, linkContexts } from './_context.ts';
import { linkName, links, type Link, type LinkKind } from './_shared.ts';
import { twinLinks } from './_twins.ts';

/** Texts that say nothing of a destination by themselves. */
const GENERIC = new Set(
  (
    'ici|cliquez ici|cliquer ici|clic ici|lien|ce lien|link|suite|la suite|lire|lire la suite|lire plus|' +
    "en savoir plus|savoir plus|en savoir|plus|plus d'infos|plus d'info|plus d'informations|infos|info|" +
    'voir|voir plus|voir la suite|voir le détail|voir les détails|détail|détails|consulter|accéder|découvrir|' +
    'télécharger|continuer|go|ok|here|click here|read more|more|learn more|more info|see more|details|download|' +
    'undefined|null|nan|object object'
  ).split('|'),
);

const messages = {
  title: {
    fr: 'Le title « {title} » ne reprend pas l’intitulé du lien « {content} ».',
    en: 'The title “{title}” does not contain the text of the link, “{content}”.',
  },
  titlePart: {
    fr: 'Le title « {title} » ne reprend pas tout l’intitulé du lien « {content} » tel qu’il est écrit.',
    en: 'The title “{title}” does not contain the whole text of the link, “{content}”, as written.',
  },
  bare: {
    fr: 'Le lien « {name} » ne dit pas où il mène, et aucun des six contextes ne le complète.',
    en: 'The link “{name}” does not say where it leads, and none of the six contexts completes it.',
  },
  generic: {
    fr: 'Le lien « {name} » ne dit pas seul où il mène : ce qui l’entoure (« {context} ») suffit-il ?',
    en: 'The link “{name}” alone does not say where it leads: does what surrounds it (“{context}”) suffice?',
  },
  twin: {
    fr: 'Le lien « {name} » vers {destination} a les mêmes intitulé et contextes qu’un lien vers {other} : peut-on les distinguer ?',
    en: 'The link “{name}” to {destination} has the same text and contexts as a link to {other}: can they be told apart?',
  },
};

/**
 * 6.1.1 to 6.1.4: the same question on four kinds of links. The only certain failure is the glossary's note 2:
 * a `title` that leaves out what the content says. Doubtful texts are shown; ordinary ones wait for a person
 * without a finding each, so that what matters is read.
 */
export function defineExplicitLinkRule(
  test: '6.1.1' | '6.1.2' | '6.1.3' | '6.1.4',
  kind: LinkKind,
): PageRule {
  return definePageRule({
    test,
    needs: ['dom'],
    decides: kind === 'svg' ? ['inapplicable'] : ['failed', 'inapplicable'],
    impact: 'major',
    messages,
    fixes: {
      title: {
        fr: 'Retirer le title, ou y reprendre l’intitulé avant ce qui le complète.',
        en: 'Remove the title, or repeat the link text in it before what completes it.',
      },
      bare: {
        fr: 'Écrire dans le lien ce que l’on trouve à destination.',
        en: 'Write in the link what is found at its destination.',
      },
    },
    targets: ({ dom }) => links(dom).filter((link) => link.kind === kind),
    at: (link) => link.element,
    check: (link, { dom }) =>
      (kind === 'svg' ? undefined : checkTitle(dom, link)) ?? checkText(dom, link) ?? passed(),
  });
}

function checkTitle(dom: DomView, { element, isComponent }: Link) {
  const title = tidy(element.attributes['title']);
  const content = contentText(dom, element);
  if (title === '' || content === '') return undefined;
  const data = { title: title.slice(0, 120), content: content.slice(0, 120) };
  const whole = labelInName(content, title);
  if (whole === 'contained' || whole === 'symbol') return undefined;
  const shown = visibleText(dom, element) || content;
  if (labelInName(shown, title) !== 'missing') return proposed('titlePart', { data });
  return isComponent ? failedHereOrOn(['7.1.3'], 'title', { data }) : failed('title', { data });
}

function checkText(dom: DomView, { element }: Link) {
  const name = linkName(dom, element);
  const data = { name: name.slice(0, 120) };
  if (GENERIC.has(comparable(name))) {
    const context = linkContexts(dom, element).find((text) => addsWords(text, name));
    return context === undefined
      ? proposed('bare', { data })
      : cantTell('generic', { data: { ...data, context: context.slice(0, 120) } });
  }
  const twin = twinLinks(dom).get(element.index);
  return twin && proposed('twin', { data: { ...data, ...twin } });
}
