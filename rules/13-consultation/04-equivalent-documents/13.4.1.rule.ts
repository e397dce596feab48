import { cantTell, definePageRule } from '#rule-kit';
import { documentData, offersOf } from '../_read-documents.ts';

/** 13.4.1: the accessible version of a document gives the same information. A person compares both. */
export default definePageRule({
  test: '13.4.1',
  needs: ['dom'],
  uses: ['documents'],
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
  targets: ({ dom, documents }) => offersOf(dom, documents).targets,
  at: (offer) => offer?.link ?? null,
  check(offer, { dom, documents }) {
    if (offer === null)
      return cantTell('opaque', { data: { count: offersOf(dom, documents).opaque } });
    const data = documentData(dom, offer, documents);
    return cantTell(offer.alternative ? 'pair' : 'document', { data });
  },
});
