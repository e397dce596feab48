import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli } from '../support/cli.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rgaa-cli-'));
  writeFileSync(join(folder, 'empty.txt'), '# rien\n\n');
  writeFileSync(join(folder, 'bad.txt'), 'http://a.test/\nnot a url\n');
  writeFileSync(join(folder, 'typo.yaml'), 'maxPage: 3\n');
  writeFileSync(
    join(folder, 'code.yaml'),
    'urls: !!js/function "function () { process.exit(7) }"\n',
  );
  writeFileSync(join(folder, 'broken.json'), '{ "urls": [');
  writeFileSync(join(folder, 'file'), '');
  mkdirSync(join(folder, 'used'));
  writeFileSync(join(folder, 'used', 'frontier.jsonl'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);

describe('bad input is one sentence, the right code, and nothing written', () => {
  it.each<[string, () => string[], number, RegExp]>([
    [
      'unknown command',
      () => ['audti'],
      2,
      /Commande inconnue : audti\. Vouliez-vous dire « audit »/u,
    ],
    [
      'unknown option',
      () => ['audit', 'http://a.test', '--max-page', '3'],
      2,
      /Option inconnue : --max-page\. .*--max-pages/u,
    ],
    [
      'no screen for a window',
      () => ['audit', 'http://a.test', '--headed', '--out', at('unseen')],
      2,
      /Aucun écran pour --headed/u,
    ],
    ['missing value', () => ['audit', 'http://a.test', '--out'], 2, /attend une valeur/u],
    ['no address', () => ['audit'], 2, /Rien à auditer/u],
    ['not an address', () => ['audit', 'ht!tp://'], 2, /n’est pas une adresse web/u],
    ['other scheme', () => ['audit', 'file:///etc/passwd'], 2, /n’est pas une adresse web/u],
    ['password in the address', () => ['audit', 'http://me:secret@a.test/'], 2, /mot de passe/u],
    [
      'not a number',
      () => ['audit', 'http://a.test', '--max-pages', 'ten'],
      2,
      /--max-pages attend un nombre/u,
    ],
    [
      'not a size',
      () => ['audit', 'http://a.test', '--viewport', 'big'],
      2,
      /--viewport attend une taille/u,
    ],
    [
      'not a rule',
      () => ['audit', 'http://a.test', '--fail-on', 'sure'],
      2,
      /--fail-on « sure » n’est pas compris/u,
    ],
    ['no such list', () => ['audit', '--pages', at('none.txt')], 2, /n’est pas lisible/u],
    ['empty list', () => ['audit', '--pages', at('empty.txt')], 2, /empty\.txt/u],
    ['bad list', () => ['audit', '--pages', at('bad.txt')], 2, /ligne 2/u],
    [
      'no such configuration',
      () => ['audit', '--config', at('none.yaml')],
      2,
      /Configuration .* n’est pas lisible/u,
    ],
    [
      'unknown key',
      () => ['audit', '--config', at('typo.yaml')],
      2,
      /« maxPage » n’existe pas ; vouliez-vous dire « maxPages »/u,
    ],
    ['code in a configuration', () => ['audit', '--config', at('code.yaml')], 2, /Configuration/u],
    [
      'broken configuration',
      () => ['audit', '--config', at('broken.json')],
      2,
      /ni du YAML ni du JSON/u,
    ],
    [
      'output under a file',
      () => ['audit', 'http://a.test', '--out', join(at('file'), 'run')],
      6,
      /Impossible d’écrire/u,
    ],
    [
      'output that holds a run',
      () => ['audit', 'http://a.test', '--out', at('used')],
      2,
      /--resume/u,
    ],
    [
      'nothing to resume',
      () => ['audit', '--resume', at('none')],
      2,
      /n’est pas un dossier d’audit/u,
    ],
    ['no such run', () => ['evaluate', at('none')], 2, /n’est pas un dossier d’audit/u],
    ['no such test', () => ['rules', '8.33'], 2, /ni un critère ni un test/u],
  ])('%s', async (_name, args, code, sentence) => {
    const before = readdirSync(folder).sort();
    const result = await cli(args());
    expect(result.stderr).toMatch(sentence);
    expect(result.stderr.trim().split('\n')).toHaveLength(1);
    expect(result.stderr).not.toContain('secret');
    expect([result.code, result.stdout]).toEqual([code, '']);
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  it('speaks English when asked, and help lists every command', async () => {
    expect((await cli(['audit', '--lang', 'en'])).stderr).toContain('Nothing to audit');
    const help = await cli(['--help']);
    expect(help.stdout).toContain('Commandes :');
    expect(help.code).toBe(0);
    expect((await cli(['--help'], { LANG: 'en_GB.UTF-8' })).stdout).toContain('Commands:');
  });
});
