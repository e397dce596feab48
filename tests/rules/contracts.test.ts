import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { criterionOf, type Localized } from '#model';
import { isTestId, ruleFolder } from '#referential';
import type { Rule } from '#rule-kit';
import { axeUnmapped } from '../../rules/axe-unmapped.ts';
import { generatedFiles, staleFiles } from '../../src/maintain/generated.ts';
import { ruleFiles } from '../../src/maintain/rule-index.ts';

const ROOT = resolve(import.meta.dirname, '../..');

interface Found {
  /** From the project's root. */
  readonly file: string;
  readonly rule: Rule;
}
let found: Found[];

beforeAll(async () => {
  const modules = ruleFiles(ROOT).map(async (name) => {
    const file = `rules/${name}`;
    const module = (await import(pathToFileURL(join(ROOT, file)).href)) as {
      default: Rule | readonly Rule[];
    };
    return [module.default].flat().map((rule) => ({ file, rule }));
  });
  found = (await Promise.all(modules)).flat();
  expect(found.length).toBeGreaterThan(0);
});

describe('rules', () => {
  it('each stands in the folder of its criterion, in the file of its test', () => {
    const misplaced = found.filter(({ file, rule: { head } }) => {
      const isKnown = isTestId(head.test);
      return !isKnown || file !== `${ruleFolder(criterionOf(head.test))}/${head.test}.rule.ts`;
    });
    expect(misplaced.map(({ file, rule }) => `${file}: ${rule.id}`)).toEqual([]);
  });

  it('each has an id of its own', () => {
    const ids = found.map(({ rule }) => rule.id);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });

  it('every sentence is there in both languages, with the same places', () => {
    const sentences = found.flatMap(({ rule: { id, head } }) =>
      [head.messages, head.fixes ?? {}].flatMap((group) =>
        Object.entries(group).map(([key, text]) => ({ where: `${id} ${key}`, text })),
      ),
    );
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.filter(({ text }) => !isWhole(text)).map(({ where }) => where)).toEqual([]);
  });

  it('a way to mend answers a message of the rule', () => {
    const orphans = found.flatMap(({ rule: { id, head } }) =>
      Object.keys(head.fixes ?? {})
        .filter((key) => !(key in head.messages))
        .map((key) => `${id} ${key}`),
    );
    expect(orphans).toEqual([]);
  });
});

function isWhole(text: Localized | undefined): boolean {
  const places = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/gu) ?? [])].sort();
  return (
    text !== undefined &&
    text.fr.trim() !== '' &&
    text.en.trim() !== '' &&
    places(text.fr).join() === places(text.en).join()
  );
}

describe('axe', () => {
  const known = axe.getRules().map(({ ruleId }) => ruleId);
  const tagged = axe.getRules(['RGAAv4']).map(({ ruleId }) => ruleId);

  it('every rule tagged for the RGAA is read by a rule of ours, or left out with a reason', () => {
    expect(tagged.length).toBeGreaterThan(0);
    const read = new Set(found.flatMap(({ rule }) => rule.axeRules));
    expect(tagged.filter((rule) => !read.has(rule) && !axeUnmapped[rule])).toEqual([]);
    expect(Object.keys(axeUnmapped).filter((rule) => read.has(rule))).toEqual([]);
  });

  it('every axe rule we name is one of the pinned axe', () => {
    const named = [...found.flatMap(({ rule }) => rule.axeRules), ...Object.keys(axeUnmapped)];
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((rule) => !known.includes(rule))).toEqual([]);
  });
});

it('generated files are current (else: npm run docs)', async () => {
  const files = await generatedFiles(
    ROOT,
    found.map(({ rule }) => rule),
  );
  expect([...files.keys()].map((path) => dirname(path))).toContain('rules');
  expect(staleFiles(ROOT, files)).toEqual([]);
});
