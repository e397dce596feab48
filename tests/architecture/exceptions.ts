/** Files over the budget of lines, each with the reason why cutting it would not help. */
export const LONG_FILES: Readonly<Record<string, string>> = {
  'rules/index.ts': 'generated list, one line per rule file',
  'src/browser/in-page/snapshot.ts':
    'sent to the page as text: what it calls stands beside it, it can import nothing',
  'rules/notes.ts': 'generated data, the steps of 106 criteria',
};

/** Functions over the budget of lines (`file#function`), each with the reason. */
export const LONG_FUNCTIONS: Readonly<Record<string, string>> = {
  'reports/html/view.ts#filters': 'a table, one row per filter of the report',
};
