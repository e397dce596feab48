import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#audit';
import { auditSettings } from '../../src/cli/audit-settings.ts';
import { CONFIG_KEYS, readConfig } from '../../src/cli/config.ts';
import { cli } from '../support/cli.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rgaa-init-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'rgaa.config.yaml');
const init = (...args: string[]) => cli(['init', ...args], {}, folder);

describe('rgaa init', () => {
  it('writes a configuration that changes nothing as long as it is all comments', async () => {
    const result = await init();
    expect([result.code, result.stdout]).toEqual([0, '']);
    expect(result.stderr).toContain('rgaa audit --config rgaa.config.yaml');
    expect(readConfig(file())).toEqual({});
    expect(readFileSync(file(), 'utf8')).toMatch(/^# Configuration de rgaa\. .* si on la nomme/u);
  });

  it('names every key, with the value that holds without it', async () => {
    await init('--lang', 'en');
    const text = readFileSync(file(), 'utf8');
    expect(text).toContain('It is used only when named');
    writeFileSync(file(), text.replaceAll(/^#(?! )/gmu, ''));
    const config = readConfig(file());
    expect(Object.keys(config)).toEqual(CONFIG_KEYS);
    const { urls, pages: _pages, maxDepth: _maxDepth, ...defaults } = config;
    const { settings } = await auditSettings(urls ?? [], defaults);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, seeds: urls, pages: [] });
  });

  it.each(['rgaa.config.yaml', 'rgaa.config.yml', 'rgaa.config.json'])(
    'never replaces %s',
    async (name) => {
      writeFileSync(join(folder, name), '{}');
      const result = await init();
      expect(result.stderr).toContain(`${name} existe déjà`);
      expect(result.code).toBe(2);
      expect(readdirSync(folder)).toEqual([name]);
      expect(readFileSync(join(folder, name), 'utf8')).toBe('{}');
    },
  );

  it('is not read by an audit that does not name it', async () => {
    writeFileSync(file(), 'urls: [http://127.0.0.1:1/]\n');
    const result = await cli(['audit'], {}, folder);
    expect(result.stderr).toContain('Rien à auditer');
    expect(result.code).toBe(2);
  });
});
