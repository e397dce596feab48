import { cantTell, comparable, definePageRule, failed, proposed, type DomView } from '#rule-kit';
import { callOf, groups, type Group } from '../_shared.ts';

const NO_WORD = /^[^\p{L}\p{N}\p{Extended_Pictographic}]+$/u;
const FILLER = new Set([
  'legende',
  'légende',
  'legend',
  'groupe',
  'group',
  'fieldset',
  'undefined',
  'null',
]);

function hasTwin(dom: DomView, group: Group): boolean {
  const form = group.fields[0]?.form;
  return groups(dom).some(
    (other) =>
      other.element !== group.element &&
      other.fields[0]?.form === form &&
      comparable(other.legend) === comparable(group.legend),
  );
}

/** The void legends, and the question that only a person answers. */
export default definePageRule({
  test: '11.7.1',
  needs: ['dom'],
  decides: ['failed', 'inapplicable'],
  impact: 'major',
  messages: {
    void: {
      fr: 'La légende « {legend} » ne dit rien du groupe.',
      en: 'The legend “{legend}” says nothing about the group.',
    },
    twin: {
      fr: 'Deux groupes de ce formulaire ont la même légende « {legend} » : qu’est-ce qui les distingue ?',
      en: 'Two groups of this form have the same legend “{legend}”: what tells them apart?',
    },
    relevance: {
      fr: 'La légende « {legend} » donne-t-elle la question ou le sujet commun de ces champs ({labels}) ?',
      en: 'Does the legend “{legend}” give the question or common subject of these fields ({labels})?',
    },
  },
  fixes: {
    void: {
      fr: 'Écrire dans la légende la question posée par le groupe.',
      en: 'Write in the legend the question the group asks.',
    },
  },

  targets: ({ dom }) => groups(dom).filter(({ legend }) => legend !== ''),

  check(group, { dom }) {
    const labels = group.fields.slice(0, 5).map(callOf).join(', ');
    const data = { legend: group.legend.slice(0, 100), labels };
    if (NO_WORD.test(group.legend) || FILLER.has(comparable(group.legend)))
      return failed('void', { data });
    return hasTwin(dom, group) ? proposed('twin', { data }) : cantTell('relevance', { data });
  },

  at: ({ element }) => element,
});
