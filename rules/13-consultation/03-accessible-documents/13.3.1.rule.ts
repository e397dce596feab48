import { cantTell, contentText, definePageRule, type DomView } from '#rule-kit';
import { downloads, type DocumentLink } from '../_documents.ts';

/**
 * 13.3.1: office documents offered for download are accessible or have an accessible version. Documents are
 * not opened here: each is shown. Not applicable only where no link, button or form can lead to one.
 */
export default definePageRule({
  test: '13.3.1',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    document: {
      fr: 'Document « {text} » ({format}) : est-il accessible, ou en existe-t-il une version accessible ou HTML ? Autre version proposée à côté : {alternative}.',
      en: 'Document “{text}” ({format}): is it accessible, or is there an accessible or HTML version? Other version offered close by: {alternative}.',
    },
    opaque: {
      fr: '{count} liens, boutons ou formulaires ont une adresse qui ne dit pas où ils mènent : l’un d’eux télécharge-t-il un document bureautique ?',
      en: '{count} links, buttons or forms have an address that does not say where they lead: does one of them download an office document?',
    },
  },
  targets: ({ dom }): readonly (DocumentLink | null)[] => {
    const { documents, opaque } = downloads(dom);
    return opaque.length > 0 ? [...documents, null] : documents;
  },
  at: (one) => one?.link ?? null,
  check(one, { dom }) {
    if (one === null) return cantTell('opaque', { data: { count: downloads(dom).opaque.length } });
    const { file, format, alternative, link } = one;
    return cantTell('document', {
      data: { text: textOf(dom, link), file, format, alternative: alternative || '–' },
    });
  },
});

function textOf(dom: DomView, link: DocumentLink['link']): string {
  return (contentText(dom, link) || link.attributes['href'] || '').slice(0, 80);
}
