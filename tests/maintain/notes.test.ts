import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { notesModule, steps } from '../../src/maintain/notes.ts';

const root = resolve(import.meta.dirname, '../..');

it('rules/notes.ts says what the notes say (else: npm run docs)', () => {
  expect(readFileSync(resolve(root, 'rules/notes.ts'), 'utf8')).toBe(notesModule(root));
});

it('steps are one plain line each, without Markdown', () => {
  const notes = [
    '# 8.3 X',
    '',
    '## For a person to check',
    '',
    '- Read the `<html>` element',
    '  in the **inspector**.',
    '- See [the text](https://example.org/).',
    '',
    '## Interprétation',
    '',
    '- Not a step.',
  ].join('\n');
  expect(steps(notes, 'For a person to check')).toEqual([
    'Read the <html> element in the inspector.',
    'See the text.',
  ]);
});

it('notes without steps are a mistake', () => {
  expect(() => steps('# 8.3 X\n\n## Interprétation\n\n- A.\n', 'For a person to check')).toThrow(
    'For a person to check',
  );
});
