import { cantTell, comparable, definePageRule, failed, proposed, type DomView } from '#rule-kit';
import { dataTables, headerRow, titleOf, type Table } from '../_shared.ts';

const VOID =
  /^((tableau|table|tab|figure)( n)?( ?\d+)?|titre|title|caption|légende|sans titre|untitled|undefined|null)$/u;
const FILE = /^[\w-]+\.(csv|xlsx?|ods|docx?|odt|png|jpe?g|html?|pdf)$/iu;

/** 5.5.1: a title that names nothing fails; any other is weighed by a person against the headers. */
export default definePageRule({
  test: '5.5.1',
  needs: ['dom'],
  decides: ['failed', 'inapplicable'],
  impact: 'minor',
  messages: {
    void: {
      fr: 'Le titre de ce tableau, « {title} », ne dit rien de son contenu.',
      en: 'The title of this table, “{title}”, says nothing of its content.',
    },
    twin: {
      fr: 'Plusieurs tableaux de la page ont le même titre, « {title} » : peut-on les distinguer ?',
      en: 'Several tables of the page have the same title, “{title}”: can they be told apart?',
    },
    question: {
      fr: 'Le titre « {title} » dit-il ce que contient ce tableau ({headers}) ?',
      en: 'Does the title “{title}” say what this table holds ({headers})?',
    },
  },
  fixes: {
    void: {
      fr: 'Écrire un titre qui identifie le contenu, par exemple « Effectifs par région en 2024 ».',
      en: 'Write a title that identifies the content, for example “Staff by region in 2024”.',
    },
  },

  targets: ({ dom }) => dataTables(dom).filter((table) => titleOf(dom, table) !== ''),
  at: (table) => table.element,

  check(table, { dom }) {
    const title = titleOf(dom, table);
    const headers = headerRow(table).map(({ text }) => text);
    const data = {
      title: title.slice(0, 120),
      headers: headers
        .filter((text) => text !== '')
        .join(', ')
        .slice(0, 120),
    };
    if (VOID.test(comparable(title)) || FILE.test(title))
      return table.nature === 'data' ? failed('void', { data }) : proposed('void', { data });
    return hasTwin(dom, table) ? proposed('twin', { data }) : cantTell('question', { data });
  },
});

function hasTwin(dom: DomView, table: Table): boolean {
  const title = comparable(titleOf(dom, table));
  return dataTables(dom).some(
    (other) => other.element !== table.element && comparable(titleOf(dom, other)) === title,
  );
}
