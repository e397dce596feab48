import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { criterionOf, UserError } from '#model';
import { isTestId, ruleFolder, test, type RgaaTestId } from '#referential';
import { ruleIndex } from './rule-index.ts';

/**
 * Starts the rule of a test: its file, two examples to complete, and the index. Returns the paths written, from
 * the root. Throws a `UserError`, and writes nothing, when the id is not a test's or its rule exists.
 */
export function startRule(root: string, id: string): string[] {
  if (!isTestId(id))
    throw new UserError({
      fr: `« ${id} » n’est pas un test du RGAA ; donner un numéro comme 8.3.1.`,
      en: `“${id}” is not a test of the RGAA; give a number such as 8.3.1.`,
    });
  const folder = ruleFolder(criterionOf(id));
  const rule = `${folder}/${id}.rule.ts`;
  if (existsSync(join(root, rule)))
    throw new UserError({
      fr: `La règle ${rule} existe déjà ; la modifier, ou y ajouter une règle nommée.`,
      en: `The rule ${rule} exists already; change it, or add a named rule to it.`,
    });
  const examples = `${folder}/examples/${id}`;
  write(root, rule, ruleText(id));
  write(root, `${examples}/failed-to-complete.html`, exampleText(id, 'failed'));
  write(root, `${examples}/inapplicable-to-complete.html`, exampleText(id, 'inapplicable'));
  write(root, 'rules/index.ts', ruleIndex(root));
  return [
    rule,
    `${examples}/failed-to-complete.html`,
    `${examples}/inapplicable-to-complete.html`,
    'rules/index.ts',
  ];
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Compiles, and answers wrongly to both examples until somebody writes it. */
function ruleText(id: RgaaTestId): string {
  return `import { cantTell, definePageRule } from '#rule-kit';

/**
 * ${test(id).label.en}.
 * To write: how the official test is read here, its particular cases, what axe-core sees of it.
 */
export default definePageRule({
  test: '${id}',
  needs: ['dom'],
  decides: ['failed', 'inapplicable'],
  messages: {
    toWrite: {
      fr: 'À écrire : ce qui ne va pas avec cet élément, avec ses valeurs.',
      en: 'To write: what is wrong with this element, with its values.',
    },
  },

  // Every element the test could apply to: an empty list proves that it does not apply.
  targets: ({ dom }) => [dom.root],

  check: () => cantTell('toWrite'),
});
`;
}

function exampleText(id: RgaaTestId, outcome: 'failed' | 'inapplicable'): string {
  const content =
    outcome === 'failed'
      ? '    <p data-expect="failed">À compléter : un élément qui échoue à coup sûr.</p>'
      : '    <p>À compléter : une page où rien ne concerne ce test.</p>';
  return `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <title>${id} ${outcome} – exemple à compléter</title>
  </head>
  <body>
${content}
  </body>
</html>
`;
}
