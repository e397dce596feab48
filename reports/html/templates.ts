import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import Handlebars from 'handlebars';
import { quoted } from './quoted.ts';

/** A report's markup, and the style and script it carries, word for word. */
export interface Templates {
  readonly render: (context: object) => string;
  readonly style: string;
  readonly script: string;
}

let loaded: Templates | undefined;

/** Reads and compiles `templates/html` once. `strict`: a name the view does not give is a bug, not a blank. */
export function templates(): Templates {
  loaded ??= load(join(projectRoot(), 'templates/html'));
  return loaded;
}

function load(folder: string): Templates {
  const handlebars = Handlebars.create();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.hbs')))
    handlebars.registerPartial(parse(file).name, readFileSync(join(folder, file), 'utf8'));
  handlebars.registerHelper('quoted', quoted);
  const style = readFileSync(join(folder, 'report.css'), 'utf8');
  const script = readFileSync(join(folder, 'report.js'), 'utf8');
  // As partials they reach the page unescaped, without any template ever printing raw text.
  handlebars.registerPartial({ style, script });
  const layout = readFileSync(join(folder, 'layout.hbs'), 'utf8');
  const render = handlebars.compile<object>(layout, {
    strict: true,
    preventIndent: true,
    knownHelpersOnly: true,
    knownHelpers: { quoted: true },
  });
  return { render, style, script };
}

/** The folder that holds package.json: this file runs from the sources and from `dist` alike. */
function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('templates not found: no package.json above the program');
    folder = above;
  }
  return folder;
}
