import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The last year whose JavaScript every browser of `src/astro/browsers.ts` knows in whole. */
const YEAR = 2021;

/** What of the web, by the day of Chrome 100 or in Safari 15, one of them did not have: MDN's tables. */
const NEWER_OF_THE_WEB = [
  'AbortSignal.any',
  'AbortSignal.timeout',
  'BroadcastChannel',
  'CompressionStream',
  'Crypto.prototype.randomUUID',
  'DecompressionStream',
  'Document.parseHTMLUnsafe',
  'Document.prototype.startViewTransition',
  'Element.prototype.checkVisibility',
  'Element.prototype.getHTML',
  'Element.prototype.moveBefore',
  'Element.prototype.scrollIntoViewIfNeeded',
  'Element.prototype.setHTMLUnsafe',
  'HTMLDialogElement',
  'HTMLElement.prototype.hidePopover',
  'HTMLElement.prototype.inert',
  'HTMLElement.prototype.showPopover',
  'HTMLElement.prototype.togglePopover',
  'HTMLFormElement.prototype.requestSubmit',
  'HTMLScriptElement.supports',
  'Highlight',
  'Intl.DurationFormat',
  'Intl.Segmenter',
  'Navigation',
  'Response.json',
  'Scheduler',
  'TrustedHTML',
  'URL.canParse',
  'URL.parse',
  'URLPattern',
  'URLSearchParams.prototype.size',
  'navigation',
  'reportError',
  'requestIdleCallback',
  'scheduler',
  'structuredClone',
];

/** Names of TypeScript's for objects that have another one in a browser. */
const OWNERS: Readonly<Record<string, string>> = { IteratorObject: 'Iterator' };

/** What browsers newer than the oldest in which a site has to work have beyond those. */
export interface Newer {
  /** The way to each: `Array.prototype.at`, `Object.groupBy`, `structuredClone`. */
  readonly paths: readonly string[];
  /** The names of methods that are such whatever object they are called of. */
  readonly methods: ReadonlySet<string>;
}

/** Finds what is newer: that of JavaScript is what TypeScript lists by year. */
export function newerThanFloor(): Newer {
  const folder = new URL('.', import.meta.resolve('typescript'));
  const libraries = readdirSync(fileURLToPath(folder)).map((file) => ({
    file,
    year: yearOf(file),
  }));
  const read = (holds: (year: number) => boolean): string[] =>
    libraries
      .filter(({ year }) => year !== undefined && holds(year))
      .flatMap(({ file }) => declared(readFileSync(new URL(file, folder), 'utf8')));
  const known = new Set(read((year) => year <= YEAR));
  const owners = new Set(['Iterator.prototype', ...[...known].map(ownerOf)]);
  const names = new Set([...known].map(nameOf));
  const newer = new Set(read((year) => year > YEAR));
  const paths = [...newer].filter((path) => !known.has(path) && owners.has(ownerOf(path)));
  const all = [...paths, ...NEWER_OF_THE_WEB];
  const methods = all.filter((path) => path.includes('.prototype.')).map(nameOf);
  return { paths: all, methods: new Set(methods.filter((name) => !names.has(name))) };
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
const ownerOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));

/** The year of a library of TypeScript's; undefined for another file. */
function yearOf(file: string): number | undefined {
  const [, year] = /^lib\.(es5|es\d{4}|esnext)(?:\.[a-z]+)*\.d\.ts$/u.exec(file) ?? [];
  if (year === undefined || file.includes('.full.')) return undefined;
  return year === 'es5' ? 2009 : year === 'esnext' ? 9999 : Number(year.slice(2));
}

/** The globals that a library declares, and what its objects have. */
function declared(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node)) {
      const owner = objectOf(node.name.text);
      for (const { name } of node.members)
        if (name && ts.isIdentifier(name)) found.push(`${owner}.${name.text}`);
    }
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) found.push(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('lib.d.ts', text, ts.ScriptTarget.Latest));
  return found;
}

/** The object that has what an interface of TypeScript's declares. */
function objectOf(name: string): string {
  if (name.endsWith('Constructor')) return name.slice(0, -'Constructor'.length);
  return `${OWNERS[name] ?? name}.prototype`;
}
