import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, inject, test } from 'vitest';
import { BROWSERS } from '../../src/astro/browsers.ts';
import { newerThanFloor } from '../browser/newer-than-floor.ts';
import { readSite } from './read-site.ts';

const built = readSite(inject('dist'));
const filesOf = (ending: string): string[] =>
  [...built.files.keys()].filter((file) => file.endsWith(ending)).toSorted();

// Pagefind's own is asked for later, and what becomes of the search without it is tested in a browser.
describe('every script of ours', () => {
  const { paths, methods } = newerThanFloor();
  const ways = new Set(paths);

  /** What a script uses that older browsers lack, whether as a name or as a kind of expression. */
  function newerIn(code: string): string[] {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) {
        const way = `${node.expression.getText()}.${node.name.text}`;
        if (ways.has(way)) found.push(way);
        else if (methods.has(node.name.text)) found.push(node.name.text);
      }
      if (ts.isIdentifier(node) && ways.has(node.text)) found.push(node.text);
      if (ts.isClassStaticBlockDeclaration(node)) found.push('static {}');
      if (ts.isRegularExpressionLiteral(node)) {
        const [, pattern = '', flags = ''] = /^\/(.*)\/([a-z]*)$/su.exec(node.text) ?? [];
        if (/\(\?(?:<[=!]|[a-z]*-?[a-z]*:(?<!\(\?:))/u.test(pattern) || /[dv]/u.test(flags))
          found.push(node.text);
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile('built.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
    return found;
  }

  test.each(filesOf('.js').filter((file) => file.startsWith('_astro/')))(
    '%s uses nothing newer than the oldest browsers',
    (file) => {
      expect(newerIn(built.text(file))).toEqual([]);
    },
  );

  test.each([
    ['[].toSorted()', 'toSorted'],
    ['URL.canParse("")', 'URL.canParse'],
    ['Object.groupBy([], f)', 'Object.groupBy'],
    ['structuredClone(1)', 'structuredClone'],
    ['/(?<=a)b/u', '/(?<=a)b/u'],
    ['/(?<!a)b/u', '/(?<!a)b/u'],
    ['/[a--b]/v', '/[a--b]/v'],
    ['/(?i:a)/u', '/(?i:a)/u'],
    ['class A { static { f() } }', 'static {}'],
  ])('would be found out: %s', (code, name) => {
    expect(newerIn(code)).toContain(name);
  });

  test.each(['/(?:a|(?<name>b))(?=c)(?!d)/gu', 'new Map().size; [].map(f)', 'a?.b ?? (c ||= 1)'])(
    'may hold %s',
    (code) => {
      expect(newerIn(code)).toEqual([]);
    },
  );
});

/** What the oldest browsers know of what stylesheets are written with. */
const KNOWN = {
  properties: `
    align-items align-self background background-attachment background-color background-image
    background-position background-repeat background-size border border-block-end
    border-block-start border-collapse
    border-color border-inline-start border-inline-start-color border-inline-start-width border-radius
    border-width bottom box-sizing break-after break-inside clip-path color color-scheme columns content
    counter-increment counter-reset cursor display flex flex-basis flex-direction flex-flow flex-wrap
    font font-family font-size font-variant-numeric font-weight gap grid-area grid-column grid-row
    grid-template-columns grid-template-rows height inset-block-start inset-inline-start
    justify-content line-height list-style margin margin-block margin-block-start margin-inline
    margin-inline-end margin-inline-start max-width min-height min-width object-fit opacity order
    outline outline-color outline-offset overflow overflow-x padding padding-block padding-block-end
    padding-block-start padding-inline padding-inline-end padding-inline-start position
    scroll-behavior scroll-padding-top stroke stroke-width text-align text-decoration
    text-decoration-color text-decoration-thickness text-underline-offset vertical-align visibility
    white-space width z-index -moz-text-size-adjust -webkit-text-decoration-color
    -webkit-text-size-adjust`,
  rules: '@media @supports',
  features: `forced-colors max-width min-width prefers-color-scheme prefers-reduced-motion`,
  selectors: `:active :after :before :empty :first-child :focus :hover :is :last-child :not :nth-child
    :root :target :where`,
  functions:
    'attr calc clamp counter inset is linear-gradient min minmax not nth-child repeat selector var where',
  units: '% em pt px rem vh vw fr',
} as const satisfies Readonly<Record<string, string>>;

/** What may be missing: where it is, a page looks a little plainer. */
const SPARED = {
  /** Words break at the same places by `break-word`, or the lines of a text are not evened out. */
  properties: 'overflow-wrap text-wrap text-size-adjust block-size content-visibility',
  rules: '',
  features: '',
  /** A fold stays one; the browser draws its own ring; two folds stand a little further apart. */
  selectors: '::details-content :focus-visible :has',
  functions: 'has',
  units: '',
} as const satisfies Readonly<Record<keyof typeof KNOWN, string>>;

describe('every stylesheet of the site', () => {
  const patterns: Readonly<Record<keyof typeof KNOWN, RegExp>> = {
    properties: /(?<=[{;]\s*)(?!--)[a-z-]+(?=\s*:[^{};]*[;}])/gu,
    rules: /@[a-z-]+/gu,
    features: /(?<=@media [^{]*\()[a-z-]+/gu,
    selectors: /(?<![a-z-]\s*):{1,2}[a-z-]+(?=[^{};]*\{)|(?<=[\w\])*]):{1,2}[a-z-]+(?=[^{};]*\{)/gu,
    functions: /[a-z-]+(?=\()/gu,
    units: /(?<=[\s:(,+*/-](?:\d*\.)?\d+)(?:[a-z]+|%)/gu,
  };

  /** What a stylesheet is written with that is in none of the lists. */
  function unknownIn(css: string): string[] {
    // What stands in quotation marks or is a media query's feature is no selector.
    const plain = css.replace(/"[^"]*"|'[^']*'|\/\*.*?\*\//gsu, '');
    const rules = plain.replace(/@(?:media|supports)[^{]*\{/gu, '{');
    return (Object.keys(patterns) as (keyof typeof KNOWN)[]).flatMap((kind) => {
      const known = new Set(`${KNOWN[kind]} ${SPARED[kind]}`.trim().split(/\s+/u));
      const text = kind === 'selectors' ? rules : plain;
      return [...text.matchAll(patterns[kind])]
        .map(([name]) => name)
        .filter((name) => !known.has(name));
    });
  }

  test.each(filesOf('.css'))('%s says nothing that the oldest browsers cannot read', (file) => {
    expect([...new Set(unknownIn(built.text(file)))]).toEqual([]);
  });

  test.each([
    ['a{color:light-dark(#000,#fff)}', 'light-dark'],
    ['a{color:color-mix(in oklch,red,blue)}', 'color-mix'],
    ['@layer a{b{color:red}}', '@layer'],
    ['@container (min-width:2rem){a{color:red}}', '@container'],
    ['a{min-height:1lh}', 'lh'],
    ['a{height:100dvh}', 'dvh'],
    ['a{padding:3cqi}', 'cqi'],
    ['a:user-valid{color:red}', ':user-valid'],
    ['a{accent-color:red}', 'accent-color'],
    ['@media (scripting:none){a{display:none}}', 'scripting'],
    ['@media (width>=2rem){a{display:none}}', 'width'],
  ])('would be found out: %s', (css, name) => {
    expect(unknownIn(css)).toContain(name);
  });

  test('needs nothing that may be missing in a rule that does more', () => {
    for (const file of filesOf('.css'))
      for (const [, selectors = ''] of built.text(file).matchAll(/(?<=[{}])([^{}@]+)\{/gu))
        if (/:has\(|::details-content/u.test(selectors)) expect(selectors).not.toContain(',');
  });
});

test('the README names the same browsers that scripts and styles are built for', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, named = ''] = /\*\*Browsers\.\*\* ([^\n]*)/u.exec(readme) ?? [];
  const names = {
    chrome: 'Chrome',
    edge: 'Edge',
    firefox: 'Firefox',
    safari: 'Safari',
    ios: 'iOS',
  };
  for (const [short, name] of Object.entries(names)) {
    const version = BROWSERS.map((one) => /^([a-z]+)(\d+)$/u.exec(one)).find(
      (parts) => parts?.[1] === short,
    )?.[2];
    expect(named).toContain(`${name} ${version ?? ''}`);
  }
});
