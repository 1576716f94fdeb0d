import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../src/', import.meta.url));

interface Import {
  /** What stands in the quotes. */
  readonly from: string;
  /** The file it means, relative to src, or undefined for a package. */
  readonly file: string | undefined;
  readonly typeOnly: boolean;
  readonly names: readonly string[];
}

interface Source {
  readonly file: string;
  readonly folder: string;
  /** The code without comments; of an Astro component what stands between the lines --- and in its scripts. */
  readonly code: string;
  readonly imports: readonly Import[];
}

const sources: readonly Source[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => statSync(`${root}${file}`).isFile())
  .toSorted()
  .map((file) => {
    const code = withoutComments(codeOf(file));
    return {
      file,
      folder: file.includes('/') ? (file.split('/')[0] ?? '') : '',
      code,
      imports: importsOf(file, code),
    };
  });
const modules = sources.filter(({ file }) => /\.(ts|astro)$/u.test(file));
const inFolder = (...folders: readonly string[]) =>
  modules.filter(({ folder }) => folders.includes(folder));

test('there is something to look at', () => {
  expect(modules.length).toBeGreaterThan(60);
  expect(modules.flatMap(({ imports }) => imports).length).toBeGreaterThan(150);
});

/** Folders whose every file runs anywhere: in a test, a script or a browser. */
const CORE = ['look', 'schema', 'problems', 'register', 'reading', 'exchange', 'feeds'];

describe('the core needs no machine', () => {
  test.each(CORE)('%s', (folder) => {
    const here = inFolder(folder);
    expect(here.length).toBeGreaterThan(0);
    for (const { file, code, imports } of here) {
      for (const { from } of imports)
        expect(from, file).not.toMatch(/^(astro(:|\/|$)|node:|vite)/u);
      expect(code, file).not.toMatch(
        /\bDate\.now\b|\bnew Date(?!\s*\(\s*[^\s)])|(?<!new )\bDate\(|\bprocess\.|\bimport\.meta\b|\bperformance\.|\bMath\.random\b|\bfetch\(|\brequire\(/u,
      );
    }
  });
});

/** What a page is made of. */
const SHOWN = ['look', 'schema', 'register', 'exchange', 'feeds', 'words'];
/** What each folder may import of ours, besides itself. */
const ARROWS: Record<string, readonly string[]> = {
  look: [],
  schema: ['look'],
  problems: ['schema'],
  register: ['look', 'schema', 'problems'],
  reading: ['look', 'schema', 'problems', 'register'],
  exchange: ['schema', 'problems', 'register'],
  machine: ['schema', 'problems', 'register', 'reading'],
  network: ['exchange'],
  feeds: ['schema', 'register', 'words'],
  words: ['schema', 'register', 'exchange'],
  markdown: ['schema', 'register', 'words'],
  search: ['schema', 'register', 'words'],
  site: ['look', 'schema', 'register', 'exchange', 'feeds', 'words'],
  previews: ['look', 'schema', 'register', 'site'],
  components: [...SHOWN, 'search', 'site', 'previews', 'drawings', 'styles', 'load.ts'],
  styleguide: [...SHOWN, 'site', 'components', 'load.ts'],
  pages: [...SHOWN, 'search', 'site', 'previews', 'components', 'load.ts'],
  astro: ['schema', 'problems', 'register', 'reading', 'machine', 'feeds', 'site'],
  cli: [
    'schema',
    'problems',
    'register',
    'reading',
    'machine',
    'exchange',
    'network',
    'site',
    'words',
  ],
  bench: ['schema', 'problems', 'register'],
};

describe('data flows one way', () => {
  test.each(Object.entries(ARROWS))('%s imports nothing but %j', (folder, allowed) => {
    expect(inFolder(folder).length).toBeGreaterThan(0);
    const strangers = oursFrom(folder).filter(({ to }) => to !== folder && !allowed.includes(to));
    expect(strangers).toEqual([]);
  });

  test('words know the register and the schema by their types alone', () => {
    const strangers = oursFrom('words').filter(({ to, typeOnly }) => to !== 'words' && !typeOnly);
    expect(strangers).toEqual([]);
  });

  test('nothing but the commands asks other servers', () => {
    expect(
      foldersOf(({ imports }) => imports.some(({ file }) => file?.startsWith('network/'))),
    ).toEqual(['cli', 'network']);
  });

  test('what the commands share knows none of them', () => {
    const strangers = modules
      .filter(({ file }) => file.startsWith('cli/command/'))
      .flatMap(({ file, imports }) => imports.map((one) => ({ from: file, to: one.file ?? '' })))
      .filter(({ to }) => /^cli\/(?!command\/)/u.test(to));
    expect(strangers).toEqual([]);
  });

  test('nothing imports a page or a command', () => {
    const strangers = modules.flatMap(({ file, folder, imports }) =>
      imports
        .filter(
          (one) => /^(pages|cli)\//u.test(one.file ?? '') && !one.file?.startsWith(`${folder}/`),
        )
        .map(({ from }) => `${file}: ${from}`),
    );
    expect(strangers).toEqual([]);
  });
});

describe('some things are in one place', () => {
  test('only load.ts reads Astro’s collections', () => {
    const callers = modules.filter(({ imports }) =>
      imports.some(
        ({ from, names }) => from === 'astro:content' && names.some((name) => /^get/u.test(name)),
      ),
    );
    expect(callers.map(({ file }) => file)).toEqual(['load.ts']);
  });

  test('only load.ts and content.config.ts import anything but types and render from astro:content', () => {
    const callers = modules.filter(({ imports }) =>
      imports.some(
        ({ from, typeOnly, names }) =>
          from === 'astro:content' && !typeOnly && !names.every((name) => name === 'render'),
      ),
    );
    expect(callers.map(({ file }) => file)).toEqual(['content.config.ts', 'load.ts']);
  });

  test('only machine/, the pictures on disk, the wiring and the commands read files', () => {
    const callers = modules.filter(({ imports }) =>
      imports.some(({ from }) => /^node:fs/u.test(from)),
    );
    for (const { file } of callers)
      expect(file).toMatch(/^(machine\/|previews\/previews-on-disk\.ts|astro\/|cli\/|bench\/)/u);
  });

  test('only what measures and what draws pictures loads sharp, which is native', () => {
    const callers = modules.filter(({ imports }) => imports.some(({ from }) => from === 'sharp'));
    expect(callers.map(({ file }) => file)).toEqual([
      'machine/read-attachment.ts',
      'previews/rasterise.ts',
    ]);
  });

  test('only the commands build a register in clear', () => {
    const callers = modules.filter(({ imports }) =>
      imports.some(({ names }) => names.includes('buildClearRegister')),
    );
    expect(callers.map(({ file }) => file)).toEqual(['cli/drift.ts', 'cli/export.ts']);
  });

  test('only the network and the search page fetch anything', () => {
    expect(foldersOf(({ code }) => /\bfetch\(/u.test(code))).toEqual(['network', 'search']);
  });

  test('only today.ts, the lock, the machine’s network, the commands and the age of a page read the clock', () => {
    const callers = modules.filter(({ code }) =>
      /\bDate\.now\b|\bnew Date\s*\(\s*\)|\bnew Date(?!\s*\()/u.test(code),
    );
    for (const { file } of callers)
      expect(file).toMatch(
        /^(machine\/(today|lock)\.ts|network\/machine-network\.ts|search\/say-age\.ts$|cli\/|bench\/)/u,
      );
  });
});

describe('imports', () => {
  test.each(modules.map(({ file, imports }) => [file, imports] as const))(
    'of %s lead to files, with their endings',
    (_file, imports) => {
      for (const { from, file } of imports)
        if (file !== undefined) {
          expect(extname(file), from).toMatch(/^\.(ts|astro|css|json|svg)$/u);
          expect(existsSync(`${root}${file}`), from).toBe(true);
        }
    },
  );

  test('go round in no circle', () => {
    const done = new Set<string>();
    const byFile = new Map(modules.map((source) => [source.file, source]));
    const visit = (file: string, way: readonly string[]): void => {
      expect(way, `${way.join(' → ')} → ${file}`).not.toContain(file);
      if (done.has(file)) return;
      for (const one of byFile.get(file)?.imports ?? [])
        if (one.file !== undefined && !one.typeOnly) visit(one.file, [...way, file]);
      done.add(file);
    };
    for (const { file } of modules) visit(file, []);
  });
});

describe('names', () => {
  test.each(sources.map(({ file }) => file))('%s', (file) => {
    const name = basename(file);
    expect(file).not.toMatch(/(^|\/)(utils?|lib|helpers?|types?|common|shared|misc)(\/|\.)/u);
    expect(dirname(file)).toMatch(/^(\.|[a-z][a-z-]*(\/([a-z][a-z-]*|\[(\.\.\.)?[a-z-]+\]))*)$/u);
    if (file.startsWith('pages/'))
      expect(name).toMatch(/^([a-z\d-]+|\[(\.\.\.)?[a-z-]+\])(\.[a-z]+)?\.(astro|ts)$/u);
    else if (name.endsWith('.astro')) expect(name).toMatch(/^([A-Z][a-z\d]*)+\.astro$/u);
    else expect(name).toMatch(/^[a-z\d]+(-[a-z\d]+)*(\.(config|d))?\.(ts|css|svg)$/u);
  });

  test('no folder holds a single file', () => {
    const counts = new Map<string, number>();
    for (const { file } of sources)
      if (!file.startsWith('pages/'))
        counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    const lonely = [...counts].filter(([folder, count]) => count < 2 && folder !== '.');
    expect(lonely).toEqual([]);
  });
});

describe('rules', () => {
  const list = readFileSync(`${root}register/rules/rules.ts`, 'utf8');
  const files = sources.filter(
    ({ file, code }) => /^register\/rules\//u.test(file) && /: Rule = function/u.test(code),
  );

  test.each(files.map(({ file, code }) => [file, code] as const))(
    '%s is one rule with a sentence, named for it, in the list',
    (file, code) => {
      const name = basename(file, '.ts').replace(/-([a-z])/gu, (_, letter: string) =>
        letter.toUpperCase(),
      );
      expect(code.match(/^export const \w+/gmu)).toEqual([`export const ${name}`]);
      expect(list).toMatch(new RegExp(`^  ${name},$`, 'mu'));
      expect(readFileSync(`${root}${file}`, 'utf8')).toMatch(
        /\/\*\* \p{Lu}[^*]+\. \*\/\nexport const/u,
      );
    },
  );
});

/** The folders with a module of which something holds. */
function foldersOf(holds: (module: Source) => boolean): string[] {
  return [...new Set(modules.filter(holds).map(({ folder }) => folder))];
}

function oursFrom(folder: string): { file: string; from: string; to: string; typeOnly: boolean }[] {
  return inFolder(folder).flatMap(({ file, imports }) =>
    imports.flatMap((one) =>
      one.file === undefined || one.file.startsWith('../')
        ? []
        : [
            {
              file,
              from: one.from,
              to: one.file.includes('/') ? (one.file.split('/')[0] ?? '') : one.file,
              typeOnly: one.typeOnly,
            },
          ],
    ),
  );
}

function codeOf(file: string): string {
  const text = readFileSync(`${root}${file}`, 'utf8');
  if (!file.endsWith('.astro')) return /\.ts$/u.test(file) ? text : '';
  const frontmatter = /^---\n([\s\S]*?)^---$/mu.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/gu)].map(
    (match) => match[1],
  );
  return [frontmatter, ...scripts].join('\n');
}

/** Comments may name what code may not use. */
function withoutComments(code: string): string {
  const file = ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true);
  const spans: [number, number][] = [];
  const visit = (node: ts.Node): void => {
    for (const range of ts.getLeadingCommentRanges(code, node.getFullStart()) ?? [])
      spans.push([range.pos, range.end]);
    for (const range of ts.getTrailingCommentRanges(code, node.getEnd()) ?? [])
      spans.push([range.pos, range.end]);
    for (const child of node.getChildren(file)) visit(child);
  };
  visit(file);
  return spans.reduce(
    (text, [start, end]) =>
      text.slice(0, start) + text.slice(start, end).replace(/[^\n]/gu, ' ') + text.slice(end),
    code,
  );
}

function importsOf(file: string, code: string): Import[] {
  const found: Import[] = [];
  const add = (
    specifier: ts.Expression | undefined,
    typeOnly: boolean,
    names: readonly string[],
  ): void => {
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return;
    const from = specifier.text;
    found.push({
      from,
      // The address of a stylesheet is asked for with `?url` behind its name.
      file: from.startsWith('.')
        ? posix.join(posix.dirname(file), from.replace(/(?<=\.css)\?url$/u, ''))
        : undefined,
      typeOnly,
      names,
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const bindings = clause?.namedBindings;
      const elements = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
      const typeOnly =
        clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
        (clause?.name === undefined &&
          elements.length > 0 &&
          elements.every((element) => element.isTypeOnly));
      const names = elements
        .filter((element) => !element.isTypeOnly)
        .map((element) => (element.propertyName ?? element.name).text);
      if (bindings && ts.isNamespaceImport(bindings)) names.push('get*');
      add(node.moduleSpecifier, typeOnly, typeOnly ? [] : names);
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly, ['get*']);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false, ['get*']);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true));
  return found;
}
