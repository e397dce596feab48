import { cantTell, definePageRule, proposed } from '#rule-kit';
import { quotations, type Quotation } from '../_shared.ts';

/** Quotation marks also surround titles, irony and names of buttons: no failure without a person. */
export default definePageRule({
  test: '9.4.1',
  needs: ['dom'],
  decides: [],
  impact: 'minor',
  messages: {
    attributed: {
      fr: '« {text} » est entre guillemets, attribué à quelqu’un, et hors d’une balise q. Si c’est une citation, q est attendu.',
      en: '“{text}” is between quotation marks, attributed to someone, and outside a q element. If it is a quotation, q is expected.',
    },
    quoted: {
      fr: '« {text} » est entre guillemets hors d’une balise q : est-ce une citation ?',
      en: '“{text}” is between quotation marks outside a q element: is it a quotation?',
    },
    none: {
      fr: 'Aucun passage entre guillemets hors d’une balise q. Confirmer que la page ne contient pas de citation courte non balisée.',
      en: 'No passage between quotation marks outside a q element. Confirm that the page has no short quotation left unmarked.',
    },
  },

  targets({ dom }): readonly (Quotation | null)[] {
    const found = quotations(dom);
    return found.length > 0 ? found : [null];
  },

  check(quotation) {
    if (!quotation) return cantTell('none');
    const data = { text: quotation.text };
    return quotation.isAttributed ? proposed('attributed', { data }) : cantTell('quoted', { data });
  },

  at: (quotation) => quotation?.element ?? null,
});
