import { describe, expect, it } from 'vitest';
import { brokenRules, parseFailOn, type GateFinding } from '#gate';
import { UserError } from '#model';

const findings: GateFinding[] = [
  { criterion: '8.3', certainty: 'certain', impact: 'major' },
  { criterion: '8.10', certainty: 'certain', impact: 'blocking' },
  { criterion: '1.1', certainty: 'proposed', impact: 'blocking' },
  { criterion: '1.2', certainty: 'lead', impact: null },
];

describe('parseFailOn', () => {
  it.each([
    'certain >',
    'sure>0',
    'criterion:8',
    'theme:x',
    'impact:huge',
    'certain>-1',
    'certain>0;rm',
  ])('refuses %s with one sentence', (source) => {
    expect(() => parseFailOn([source])).toThrow(UserError);
  });

  it('reads several rules from one value and several values', () => {
    expect(
      parseFailOn(['certain>0, criterion:8.3', 'theme:11>5']).map(({ source, limit }) => [
        source,
        limit,
      ]),
    ).toEqual([
      ['certain>0', 0],
      ['criterion:8.3', 0],
      ['theme:11>5', 5],
    ]);
  });
});

describe('brokenRules', () => {
  it.each([
    ['certain>0', 2],
    ['certain>1', 2],
    ['certain>2', null],
    ['proposed>0', 1],
    ['lead>1', null],
    ['impact:blocking>0', 1],
    ['criterion:8.3', 1],
    ['criterion:8.1', null],
    ['criterion:1.1', null],
    ['theme:8>1', 2],
    ['theme:1', null],
  ])('%s counts %s', (source, count) => {
    const broken = brokenRules(parseFailOn([source]), findings);
    expect(broken.map((one) => one.count)).toEqual(count === null ? [] : [count]);
  });
});
