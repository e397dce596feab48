import { cantTell, definePageRule, proposed } from '#rule-kit';
import { quoteBlocks, type Quotation } from '../_shared.ts';

/** Blocks between quotation marks or named after quotations are shown; only a person knows they quote. */
export default definePageRule({
  test: '9.4.2',
  needs: ['dom'],
  decides: [],
  impact: 'minor',
  messages: {
    called: {
      fr: '« {text} » : ce bloc porte un nom de citation et des guillemets, hors d’une balise blockquote. Si c’est une citation, blockquote est attendu.',
      en: '“{text}”: this block is named a quotation and has quotation marks, outside a blockquote element. If it is a quotation, blockquote is expected.',
    },
    block: {
      fr: '« {text} » : ce bloc est-il une citation ? Si oui, blockquote est attendu.',
      en: '“{text}”: is this block a quotation? If so, blockquote is expected.',
    },
    none: {
      fr: 'Aucun bloc présenté comme une citation hors d’une balise blockquote. Confirmer que la page n’en contient pas.',
      en: 'No block shown as a quotation outside a blockquote element. Confirm that the page has none.',
    },
  },

  targets({ dom }): readonly (Quotation | null)[] {
    const found = quoteBlocks(dom);
    return found.length > 0 ? found : [null];
  },

  check(quotation) {
    if (!quotation) return cantTell('none');
    const data = { text: quotation.text };
    return quotation.isAttributed ? proposed('called', { data }) : cantTell('block', { data });
  },

  at: (quotation) => quotation?.element ?? null,
});
