import {
  cantTell,
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
import { doubts, type Doubt } from './_doubtful.ts';
import { links, type Link, type LinkKind } from './_shared.ts';

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
    fr: 'Le lien « {name} » ({count} dans la page) ne dit pas où il mène, et aucun des six contextes ne le complète.',
    en: 'The link “{name}” ({count} on the page) does not say where it leads, and none of the six contexts completes it.',
  },
  generic: {
    fr: 'Le lien « {name} » ({count} dans la page) ne dit pas seul où il mène : ce qui l’entoure (« {context} ») suffit-il, chaque fois ?',
    en: 'The link “{name}” ({count} on the page) alone does not say where it leads: does what surrounds it (“{context}”) suffice, each time?',
  },
  twin: {
    fr: '{count} liens « {name} » ont les mêmes contextes et mènent à des adresses différentes ({destinations}) : peut-on les distinguer ?',
    en: '{count} links “{name}” have the same contexts and lead to different addresses ({destinations}): can they be told apart?',
  },
  address: {
    fr: 'Liens de la page dont l’intitulé est une adresse ({count}) : {names}. Comprend-on ce que l’on y trouve, au besoin par ce qui les entoure ?',
    en: 'Links of the page whose text is an address ({count}): {names}. Does one understand what is found there, if need be by what surrounds them?',
  },
  short: {
    fr: 'Liens de la page dont l’intitulé tient en un caractère ou en signes ({count}) : {names}. Comprend-on où ils mènent, au besoin par ce qui les entoure ?',
    en: 'Links of the page whose text is one character or signs ({count}): {names}. Does one understand where they lead, if need be by what surrounds them?',
  },
};

/**
 * 6.1.1 to 6.1.4: the same question on four kinds of links. The only certain failure is the glossary's note 2:
 * a `title` that leaves out what the content says. Doubtful texts are asked about, links written alike together;
 * ordinary ones wait for a person without a finding each, so that what matters is read. A generic text without
 * context is proposed only: a link that is ambiguous for everyone is none of the criterion's.
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
    targets: ({ dom }): readonly (Link | Doubt)[] =>
      [...links(dom), ...doubts(dom)].filter((target) => target.kind === kind),
    at: (target) => target.element,
    check(target, { dom }) {
      if ('reason' in target) return ask(target);
      return (kind === 'svg' ? undefined : checkTitle(dom, target)) ?? passed();
    },
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

function ask({ reason, data }: Doubt) {
  const isProbable = reason === 'bare' || reason === 'twin';
  return isProbable ? proposed(reason, { data }) : cantTell(reason, { data });
}
