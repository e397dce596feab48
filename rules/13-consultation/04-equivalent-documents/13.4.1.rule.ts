import { cantTell, contentText, definePageRule } from '#rule-kit';
import { downloads, type DocumentLink } from '../_documents.ts';

/** 13.4.1: the accessible version of a document gives the same information. A person compares both. */
export default definePageRule({
  test: '13.4.1',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    pair: {
      fr: 'Document « {text} » ({format}) et autre version « {alternative} » : donnent-ils la même information ?',
      en: 'Document “{text}” ({format}) and other version “{alternative}”: do they give the same information?',
    },
    document: {
      fr: 'Document « {text} » ({format}) : s’il en existe une version accessible, donne-t-elle la même information ?',
      en: 'Document “{text}” ({format}): if it has an accessible version, does it give the same information?',
    },
    opaque: {
      fr: '{count} liens, boutons ou formulaires ont une adresse qui ne dit pas où ils mènent : l’un d’eux propose-t-il un document et sa version accessible ?',
      en: '{count} links, buttons or forms have an address that does not say where they lead: does one of them offer a document and its accessible version?',
    },
  },
  targets: ({ dom }): readonly (DocumentLink | null)[] => {
    const { documents, opaque } = downloads(dom);
    return opaque.length > 0 ? [...documents, null] : documents;
  },
  at: (one) => one?.link ?? null,
  check(one, { dom }) {
    if (one === null) return cantTell('opaque', { data: { count: downloads(dom).opaque.length } });
    const { format, alternative, link } = one;
    const text = (contentText(dom, link) || link.attributes['href'] || '').slice(0, 80);
    return alternative
      ? cantTell('pair', { data: { text, format, alternative } })
      : cantTell('document', { data: { text, format } });
  },
});
