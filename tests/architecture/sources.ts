import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { LAYERS } from './layers.ts';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface Import {
  readonly specifier: string;
  /** Path from the project's root; undefined for a package. */
  readonly file: string | undefined;
  /** `import type` and `export type`: gone once compiled. */
  readonly isType: boolean;
}
export interface Source {
  /** Path from the project's root. */
  readonly path: string;
  readonly layer: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

/** Every TypeScript file of the project itself, tests left out, with what it imports. */
export function readSources(): Source[] {
  return ['src', 'rules', 'reports'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('.scratch.'))
      .map((name) => readSource(join(folder, name))),
  );
}

function readSource(path: string): Source {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const types = typeOnly(tree);
  const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => ({
    specifier: fileName,
    file: resolveImport(path, fileName),
    isType: types.some(([from, to]) => from <= pos && pos < to),
  }));
  return { path, layer: layerOf(path), text, tree, imports };
}

/** Ranges of the declarations that import or export types only. */
function typeOnly(tree: ts.SourceFile): [number, number][] {
  return tree.statements
    .filter(
      (statement) =>
        (ts.isImportDeclaration(statement) &&
          statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) ||
        (ts.isExportDeclaration(statement) && statement.isTypeOnly),
    )
    .map((statement) => [statement.pos, statement.end]);
}

function resolveImport(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return relative(ROOT, resolve(ROOT, dirname(from), specifier));
  if (specifier === '#rules') return 'rules/index.ts';
  if (specifier.startsWith('#rules/')) return `${specifier.slice(1)}.ts`;
  if (specifier.startsWith('#reports/')) return `${specifier.slice(1)}/index.ts`;
  return specifier.startsWith('#') ? `src/${specifier.slice(1)}/index.ts` : undefined;
}

/** The layer with the longest folder that holds the file; the folder itself when no layer does. */
export function layerOf(path: string): string {
  const [name] = Object.entries(LAYERS)
    .filter(([, { folder }]) => path.startsWith(`${folder}/`))
    .sort(([, a], [, b]) => b.folder.length - a.folder.length)
    .map(([layer]) => layer);
  const isLoose = name === 'library' && path !== 'src/index.ts';
  return name === undefined || isLoose ? dirname(path) : name;
}

export interface NamedFunction {
  readonly name: string;
  readonly lines: number;
}

/**
 * Functions, methods, and arrows or function expressions given to a name, with their length. A function that
 * makes a rule is left out: it is the table of the rule's messages, and the functions in it are counted.
 */
export function namedFunctions({ tree }: Source): NamedFunction[] {
  const found: NamedFunction[] = [];
  const visit = (node: ts.Node): void => {
    const name = functionName(node);
    if (name !== undefined && !makesRule(node)) {
      const [first, last] = [node.getStart(tree), node.end].map(
        (place) => tree.getLineAndCharacterOfPosition(place).line,
      );
      found.push({ name, lines: (last ?? 0) - (first ?? 0) + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function makesRule(node: ts.Node): boolean {
  const type = ts.isFunctionDeclaration(node) ? node.type?.getText() : undefined;
  return /^(?:(?:Page|Site)?Rule|(?:Page|Site)?Rule\[\])$/u.test(type ?? '');
}

function functionName(node: ts.Node): string | undefined {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isAccessor(node))
    return node.name?.getText() ?? 'default';
  const isAssigned =
    ts.isVariableDeclaration(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isPropertyDeclaration(node);
  const value = isAssigned ? node.initializer : undefined;
  const isFunction = value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value));
  return isAssigned && isFunction ? node.name.getText() : undefined;
}
