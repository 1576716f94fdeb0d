import { gzipSync } from 'node:zlib';
import type { Element } from 'hast';
import { expect, test } from 'vitest';
import { SERVER_SLOT } from '../../src/schema/guide.ts';
import { metaPolicy, type Scripts } from '../../src/site/content-policy.ts';
import { attributeOf, elementById, elementsOf, elementsOfClass, textOf } from './html.ts';
import type { BuiltPage } from './read-site.ts';
import { content, origin, site, subSite, today } from './sample.ts';

const all = [
  { name: 'at /', base: '/', built: site },
  { name: 'at /sub/', base: '/sub/', built: subSite },
];
const pages = all.flatMap(({ name, base, built }) =>
  built.pages.map((page) => ({ name: `${page.path} ${name}`, base, built, page })),
);

/** The names of the pages of which something does not hold. */
function faultsOf(holds: (page: BuiltPage, base: string) => boolean): string[] {
  return pages.filter(({ page, base }) => !holds(page, base)).map(({ name }) => name);
}

/** Tells whether an element is a block of data, which no browser runs. */
function isData(script: Element): boolean {
  const [text] = script.children;
  if (attributeOf(script, 'type') !== 'application/ld+json' || text?.type !== 'text') return false;
  const data: unknown = JSON.parse(text.value);
  return typeof data === 'object' && data !== null;
}

/** Guides whose steps name a server, for which they ask. */
const askingGuides = new Set(
  content.guides
    .filter(({ data }) => data.steps.some((step) => step.do.includes(SERVER_SLOT)))
    .map(({ id }) => `/guides/${id}/`),
);

/** Tells whether a page is one that asks something, besides the search in its head. */
function asks(path: string): boolean {
  return ['/', '/register/', '/guides/', '/search/'].includes(path) || askingGuides.has(path);
}

/** Tells whether a page is one about what applies, which says so when it is too old. */
function isPresent(path: string): boolean {
  return path === '/' || /^\/(register|decisions|criteria|lists|search)\//u.test(path);
}

/** Which scripts a page may run. */
function scriptsOf(path: string): Scripts {
  return path === '/search/' ? 'search' : 'own';
}

function metaOf(page: BuiltPage, name: string): string | undefined {
  const meta = elementsOf(page.tree, 'meta').find((one) => attributeOf(one, 'name') === name);
  return meta && attributeOf(meta, 'content');
}

function linksOf(page: BuiltPage, rel: string): string[] {
  return elementsOf(page.tree, 'link')
    .filter((link) => attributeOf(link, 'rel') === rel)
    .map((link) => attributeOf(link, 'href') ?? '');
}

test('there are pages to look at', () => {
  expect(site.pages.length).toBeGreaterThan(60);
  expect(subSite.pages.length).toBe(site.pages.length);
});

test('every page begins its outline with its one h1', () => {
  const headings = (page: BuiltPage): string[] =>
    elementsOf(page.tree, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) => tagName);
  expect(
    faultsOf((page) => headings(page)[0] === 'h1' && headings(page).lastIndexOf('h1') === 0),
  ).toEqual([]);
});

test('no page skips a heading level', () => {
  const skips = (page: BuiltPage): boolean => {
    const levels = elementsOf(page.tree, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) =>
      Number(tagName.slice(1)),
    );
    return levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
  };
  expect(faultsOf((page) => !skips(page))).toEqual([]);
});

test('no heading is empty', () => {
  expect(
    faultsOf((page) =>
      elementsOf(page.tree, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').every(
        (heading) => textOf(heading) !== '',
      ),
    ),
  ).toEqual([]);
});

test.each(all)('every page $name has a title that no other page has', ({ built }) => {
  const titles = built.pages.map(({ tree }) => elementsOf(tree, 'title').map(textOf));
  expect(titles.filter((those) => those.length !== 1 || those[0] === '')).toEqual([]);
  const names = titles.flat();
  expect(names.filter((title, index) => names.indexOf(title) !== index)).toEqual([]);
});

test('every page has a description', () => {
  expect(faultsOf((page) => (metaOf(page, 'description') ?? '').length > 10)).toEqual([]);
});

test('every page says its language and the direction of its script', () => {
  expect(
    faultsOf(({ tree }) => {
      const [html] = elementsOf(tree, 'html');
      return (
        html !== undefined &&
        attributeOf(html, 'lang') === 'en' &&
        attributeOf(html, 'dir') === 'ltr'
      );
    }),
  ).toEqual([]);
});

test('every page names its own whole address, save the one that stands for no page', () => {
  expect(
    faultsOf((page, base) => {
      const expected = page.file === '404.html' ? [] : [`${origin}${base}${page.path.slice(1)}`];
      return JSON.stringify(linksOf(page, 'canonical')) === JSON.stringify(expected);
    }),
  ).toEqual([]);
});

test('search engines are kept from the page that stands for no page alone', () => {
  expect(
    faultsOf(
      (page) => metaOf(page, 'robots') === (page.file === '404.html' ? 'noindex' : undefined),
    ),
  ).toEqual([]);
});

test('the first thing on every page is a link to the content', () => {
  expect(
    faultsOf(({ tree }) => {
      const [body] = elementsOf(tree, 'body');
      const first = body && elementsOf(body, 'a', 'button', 'input', 'summary')[0];
      const target = first && elementById(tree, attributeOf(first, 'href')?.slice(1) ?? '');
      return target?.tagName === 'main' && attributeOf(target, 'tabIndex') === '-1';
    }),
  ).toEqual([]);
});

test('every page has its landmarks, each once, and a name for every navigation', () => {
  expect(
    faultsOf(({ tree }) => {
      const navigations = elementsOf(tree, 'nav').map((nav) => {
        const by = attributeOf(nav, 'ariaLabelledBy');
        const heading = by === undefined ? undefined : elementById(tree, by);
        return heading ? textOf(heading) : (attributeOf(nav, 'ariaLabel') ?? '');
      });
      return (
        elementsOf(tree, 'main').length === 1 &&
        elementsOfClass(tree, 'site-head').length === 1 &&
        elementsOfClass(tree, 'site-foot').length === 1 &&
        navigations.every((name) => name !== '') &&
        new Set(navigations).size === navigations.length
      );
    }),
  ).toEqual([]);
});

test('every page declares feeds that are there, that of all posts first, and leads to how to follow', () => {
  expect(
    faultsOf((page, base) => {
      const built = base === '/' ? site : subSite;
      const declared = elementsOf(page.tree, 'link').filter(
        (link) => attributeOf(link, 'rel') === 'alternate',
      );
      const titles = declared.map((link) => attributeOf(link, 'title') ?? '');
      return (
        declared[0] !== undefined &&
        attributeOf(declared[0], 'href') === `${base}feed.xml` &&
        declared.every(
          (link) =>
            attributeOf(link, 'type') === 'application/rss+xml' &&
            built.files.has(attributeOf(link, 'href')?.slice(base.length) ?? ''),
        ) &&
        titles.every((title) => title !== '') &&
        new Set(titles).size === titles.length &&
        elementsOfClass(page.tree, 'site-foot')
          .flatMap((foot) => elementsOf(foot, 'a'))
          .some((link) => attributeOf(link, 'href') === `${base}follow/`)
      );
    }),
  ).toEqual([]);
});

test('every page carries the policy before anything that it is about', () => {
  for (const policy of Object.values(metaPolicy)) {
    expect(policy).toMatch(/^default-src 'none';/u);
    expect(policy.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|\*|https?:|data:/u);
  }
  expect(metaPolicy.own).toMatch(/script-src 'self'(;|$)/u);
  expect(
    faultsOf(({ tree, path }) => {
      const [head] = elementsOf(tree, 'head');
      const children = head ? elementsOf(head) : [];
      const policy = children.findIndex(
        (element) =>
          attributeOf(element, 'httpEquiv')?.toLowerCase() === 'content-security-policy' &&
          attributeOf(element, 'content') === metaPolicy[scriptsOf(path)],
      );
      const first = children.findIndex(({ tagName }) => /^(link|script|style)$/u.test(tagName));
      return policy !== -1 && policy < first;
    }),
  ).toEqual([]);
});

test('every page says of which day it is, for programs too, and in print where it stands', () => {
  expect(
    faultsOf((page) => {
      const [line] = elementsOfClass(page.tree, 'site-foot').flatMap((foot) =>
        elementsOfClass(foot, 'as-of'),
      );
      const [day] = line ? elementsOf(line, 'time') : [];
      const [address] = line ? elementsOfClass(line, 'print-only').map(textOf) : [];
      return (
        line !== undefined &&
        textOf(line).startsWith('As of 24 November 2026.') &&
        day !== undefined &&
        attributeOf(day, 'dateTime') === today &&
        address === linksOf(page, 'canonical')[0]
      );
    }),
  ).toEqual([]);
});

test('every table and state of the present has its day beside it', () => {
  const withDay = (text: string): boolean => /as of 24 November 2026/iu.test(text);
  expect(
    faultsOf(
      ({ tree }) =>
        elementsOfClass(tree, 'register')
          .flatMap((table) => elementsOf(table, 'caption').map(textOf))
          .filter((caption) => !/^Feeds/u.test(caption))
          .every(withDay) &&
        elementsOfClass(tree, 'decision').every((decision) =>
          elementsOfClass(decision, 'meta').map(textOf).some(withDay),
        ),
    ),
  ).toEqual([]);
});

test('no page says that it is old before a browser has found it so', () => {
  expect(
    faultsOf(({ tree, path }) => {
      const ages = elementsOfClass(tree, 'page-age');
      return (
        ages.length === Number(isPresent(path)) &&
        ages.every((age) => textOf(age) === '' && attributeOf(age, 'hidden') !== undefined)
      );
    }),
  ).toEqual([]);
});

test('every page tells no other site where the reader comes from', () => {
  expect(faultsOf((page) => metaOf(page, 'referrer') === 'no-referrer')).toEqual([]);
});

test('every page has the one stylesheet of the site, that of the team’s colour, and one without scripts', () => {
  for (const { built } of all)
    expect([...built.files.keys()].filter((file) => file.endsWith('.css'))).toEqual([
      expect.stringMatching(/^_astro\/no-script\.[^/]+\.css$/u),
      expect.stringMatching(/^_astro\/style\.[^/]+\.css$/u),
      'look.css',
    ]);
  expect(
    faultsOf((page, base) => {
      const sheets = linksOf(page, 'stylesheet');
      return sheets.length === 3 && sheets.includes(`${base}look.css`);
    }),
  ).toEqual([]);
});

test('the team’s colour reaches every page over the tokens of the site', () => {
  for (const { built } of all) {
    const [sheet = ''] = [...built.files.keys()].filter((file) => /^_astro\/style/u.test(file));
    // Wherever a page names the two: what is more specific counts.
    expect(built.text(sheet)).toMatch(/^:root\{[^}]*--brand:#0b4f71;/u);
    expect(built.text('look.css')).toMatch(/^html:root \{\n {2}--brand: #0b4f71;/u);
  }
});

test('every page shows the logo beside the site’s name, with its size, and as its icon', () => {
  expect(
    faultsOf((page, base) => {
      const built = base === '/' ? site : subSite;
      const [name] = elementsOfClass(page.tree, 'site-name');
      const [logo] = name ? elementsOf(name, 'img') : [];
      const src = (logo && attributeOf(logo, 'src')) ?? '';
      return (
        logo !== undefined &&
        textOf(name ?? page.tree) === 'Tern moderation' &&
        attributeOf(logo, 'alt') === '' &&
        attributeOf(logo, 'width') === '32' &&
        attributeOf(logo, 'height') === '32' &&
        built.files.has(src.slice(base.length)) &&
        linksOf(page, 'icon')[0] === src
      );
    }),
  ).toEqual([]);
});

test('no page carries a script but those that ask something or grow old, a style of its own or a frame', () => {
  expect(
    faultsOf(
      ({ tree, path }, base) =>
        elementsOf(tree, 'script')
          .filter((script) => !isData(script))
          .every(
            (script) =>
              attributeOf(script, 'type') === 'module' &&
              attributeOf(script, 'src')?.startsWith(`${base}_astro/`) === true &&
              textOf(script) === '',
          ) &&
        elementsOf(tree, 'script').filter((script) => !isData(script)).length ===
          Number(asks(path)) + Number(isPresent(path)) + Number(path !== '/search/') &&
        elementsOf(tree, 'style', 'iframe', 'object', 'embed', 'base', 'template').length === 0 &&
        elementsOf(tree).every(({ properties }) =>
          Object.keys(properties).every((name) => !/^(style$|on)/iu.test(name)),
        ),
    ),
  ).toEqual([]);
});

test('every page leads to the search by its one form, and none has another but to ask', () => {
  const formsOf = (path: string): (string | undefined)[] => {
    if (path === '/search/') return ['search/'];
    if (['/', '/register/'].includes(path)) return ['search/', 'register/'];
    return asks(path) ? ['search/', undefined] : ['search/'];
  };
  expect(
    faultsOf(({ tree, path }, base) => {
      const actions = elementsOf(tree, 'form').map((form) => attributeOf(form, 'action'));
      const expected = formsOf(path).map((to) => to && `${base}${to}`);
      return (
        JSON.stringify(actions) === JSON.stringify(expected) &&
        elementsOf(tree, 'form').every((form) => attributeOf(form, 'method') === undefined)
      );
    }),
  ).toEqual([]);
});

test('no id is given twice on a page, and none is empty', () => {
  expect(
    faultsOf(({ tree }) => {
      const ids = elementsOf(tree).flatMap((element) => attributeOf(element, 'id') ?? []);
      return new Set(ids).size === ids.length && !ids.includes('');
    }),
  ).toEqual([]);
});

test('whatever points to an id by name finds it', () => {
  expect(
    faultsOf(({ tree }) =>
      elementsOf(tree).every((element) =>
        ['ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'htmlFor', 'headers']
          .flatMap((name) => attributeOf(element, name)?.split(' ') ?? [])
          .every((id) => elementById(tree, id) !== undefined),
      ),
    ),
  ).toEqual([]);
});

test('every table has a caption or a name, and says which cells are headings of what', () => {
  expect(pages.flatMap(({ page }) => elementsOf(page.tree, 'table')).length).toBeGreaterThan(20);
  expect(
    faultsOf(({ tree }) =>
      elementsOf(tree, 'table').every((table) => {
        const heads = elementsOf(table, 'th');
        return (
          heads.length > 0 &&
          heads.every((head) => /^(col|row)$/u.test(attributeOf(head, 'scope') ?? ''))
        );
      }),
    ),
  ).toEqual([]);
});

test('no two words run together where a page is read without its style', () => {
  const INLINE = /^(a|abbr|b|bdi|code|em|i|small|span|strong|time)$/u;
  const joined = pages.flatMap(({ name, page }) =>
    elementsOf(page.tree).flatMap(({ children }) =>
      children.flatMap((child, index) => {
        const next = children[index + 1];
        if (next?.type !== 'element') return [];
        if (child.type === 'text' && /\S$/u.test(child.value)) {
          const tag = attributeOf(next, 'className')?.split(' ').includes('tag') === true;
          return tag && !/[(“]$/u.test(child.value)
            ? [`${name}: ${child.value}|${textOf(next)}`]
            : [];
        }
        if (child.type !== 'element') return [];
        const [one, other] = [child, next].map((element) =>
          INLINE.test(element.tagName) ? textOf(element) : '',
        );
        return one && other ? [`${name}: ${one}|${other}`] : [];
      }),
    ),
  );
  expect(joined).toEqual([]);
});

test('every date is marked as one', () => {
  const dates = pages.flatMap(({ page }) => elementsOf(page.tree, 'time'));
  expect(dates.length).toBeGreaterThan(200);
  for (const date of dates) {
    expect(attributeOf(date, 'dateTime')).toMatch(/^\d{4}-\d\d-\d\d$/u);
    expect(textOf(date)).toMatch(/^\d{1,2} \p{L}+ \d{4}$/u);
  }
});

test('every page arrives with its style in the first 14 KiB', () => {
  const weights = pages
    .filter(({ page }) => elementsOf(page.tree, 'tr').length <= 101)
    .map(({ name, built, page }) => {
      const css = linksOf(page, 'stylesheet')
        .map((sheet) => built.text(sheet.replace(/^\/(sub\/)?/u, '')))
        .join('');
      return {
        name,
        bytes: gzipSync(page.html, { level: 9 }).length + gzipSync(css, { level: 9 }).length,
      };
    });
  expect(weights.filter(({ bytes }) => bytes > 14 * 1024)).toEqual([]);
});
