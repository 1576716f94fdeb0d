import { describe, expect, test } from 'vitest';
import { ACCESSES, type Access } from '../../src/register/access.ts';
import { stateOn } from '../../src/register/state.ts';
import { en } from '../../src/words/en.ts';
import { attributeOf, elementById, elementsOf, elementsOfClass, textOf } from './html.ts';
import type { BuiltPage } from './read-site.ts';
import { content, published, register, site, today } from './sample.ts';

/** The names below a folder of the site that have a page. */
function pagesBelow(folder: string): string[] {
  return site.pages
    .map(({ path }) => path)
    .filter((path) => path.startsWith(folder) && /^[^/]+\/$/u.test(path.slice(folder.length)))
    .map((path) => path.slice(folder.length, -1))
    .toSorted();
}

/** The servers in the register table of a page, as written. */
function rowsOf(path: string): string[] {
  return elementsOf(site.page(path).tree, 'th')
    .filter((head) => attributeOf(head, 'scope') === 'row')
    .map(textOf);
}

/** The names of the pages below a folder to which a part of a page leads. */
function linkedFrom(page: BuiltPage, id: string, folder: string): string[] {
  const heading = elementById(page.tree, id);
  const section = elementsOf(page.tree, 'section').find(
    (one) => attributeOf(one, 'ariaLabelledBy') === id,
  );
  if (heading === undefined || section === undefined) return [];
  return elementsOf(section, 'a')
    .map((link) => attributeOf(link, 'href') ?? '')
    .filter((href) => href.startsWith(folder))
    .map((href) => href.slice(folder.length, -1));
}

const ids = (records: readonly { readonly id: string }[]): string[] =>
  records.map(({ id }) => id).toSorted();
const accessOf = ({ history }: (typeof register.decisions)[number]): Access =>
  stateOn(history, today).access;
const names = (decisions: typeof register.decisions): string[] =>
  decisions.flatMap(({ servers }) => servers.map(({ shown }) => shown)).toSorted();

describe('every record has its page and no page is without a record', () => {
  test('posts that readers may see', () => {
    expect(pagesBelow('/posts/')).toEqual(ids(published));
  });
  test('decisions', () => {
    const slugs = register.decisions.map(({ slug }) => slug).toSorted();
    expect(slugs).toHaveLength(content.decisions.length);
    expect(pagesBelow('/decisions/')).toEqual(slugs);
  });
  test('criteria', () => {
    expect(pagesBelow('/criteria/')).toEqual(ids(content.criteria));
  });
  test('guides', () => {
    expect(pagesBelow('/guides/')).toEqual(ids(content.guides));
  });
  test('pages', () => {
    const known = [
      'posts',
      'decisions',
      'criteria',
      'guides',
      'register',
      'follow',
      'lists',
      'meaning',
      'search',
      '404.html',
    ];
    expect(pagesBelow('/').filter((name) => !known.includes(name))).toEqual(ids(content.pages));
  });
  test('titles are the headings of their pages', () => {
    for (const { id, data } of published)
      expect(elementsOf(site.page(`/posts/${id}/`).tree, 'h1').map(textOf)).toEqual([data.title]);
    for (const { id, data } of content.criteria)
      expect(elementsOf(site.page(`/criteria/${id}/`).tree, 'h1').map(textOf)).toEqual([
        data.retired === undefined ? data.title : `${data.title} ${en.retired}`,
      ]);
    for (const { slug, name } of register.decisions)
      expect(elementsOf(site.page(`/decisions/${slug}/`).tree, 'h1').map(textOf)).toEqual([name]);
  });
});

describe('the register', () => {
  test('has one row for every server, in the order of names', () => {
    const rows = rowsOf('/register/');
    expect(rows).toHaveLength(content.decisions.flatMap(({ data }) => data.servers ?? ['']).length);
    expect(rows.toSorted()).toEqual(names(register.decisions));
    expect(rows).toEqual(rows.toSorted());
  });
  test.each(ACCESSES)('has the %s servers in a view of their own', (access) => {
    const those = register.decisions.filter((decision) => accessOf(decision) === access);
    expect(those.length).toBeGreaterThan(0);
    expect(rowsOf(`/register/${access}/`).toSorted()).toEqual(names(those));
  });
  test('has every server in exactly one view by access', () => {
    const rows = ACCESSES.flatMap((access) => rowsOf(`/register/${access}/`));
    expect(rows.toSorted()).toEqual(rowsOf('/register/').toSorted());
  });
  test.each(register.criteria.filter(({ decisions }) => decisions.length > 0).map(({ id }) => id))(
    'has the servers whose decisions cite %s in a view of their own',
    (id) => {
      const those = register.decisions.filter(({ history }) =>
        history.some(({ criteria }) => criteria?.includes(id)),
      );
      expect(rowsOf(`/register/criterion/${id}/`).toSorted()).toEqual(names(those));
    },
  );
  test('counts its rows by access, as the home page does', () => {
    const counted = (path: string, access: Access): string =>
      elementsOf(site.page(path).tree, 'a')
        .filter((link) => attributeOf(link, 'href') === `/register/${access}/`)
        .map(textOf)
        .join();
    for (const access of ACCESSES) {
      const count = rowsOf(`/register/${access}/`).length;
      for (const path of ['/register/', '/'])
        expect(counted(path, access)).toBe(`${en.access[access]} ${count}`);
    }
  });
  test('says in every row what applies and since when', () => {
    const rows = elementsOf(site.page('/register/').tree, 'tr').slice(1).map(textOf);
    const threads = rows.find((row) => row.startsWith('threads.net'));
    expect(threads).toBe(
      'threads.net Suspended 9 January 2025 Since 7 January 2025 Meta permits attacks on groups of people that it used to forbid. “No brigading, no harassment”',
    );
    expect(rows.find((row) => row.startsWith('crowded.example'))).toContain(
      `Open 1 October 2025 ${en.endedShort}`,
    );
    expect(rows.find((row) => row.startsWith('loudhailer.example'))).toContain(
      'Limited media rejected reports rejected',
    );
  });
});

describe('criteria', () => {
  const table = elementsOf(site.page('/criteria/').tree, 'tr').slice(1).map(textOf);
  test.each([
    ['No extremist content', 'Moderation suspension'],
    ['No spam', 'Infrastructure limit or suspension'],
    ['No selling of members', 'Moderation watch, limit or suspension'],
    ['No cryptocurrency spam', 'Infrastructure no new decision'],
  ])('%s has what it can lead to in the table', (title, cells) => {
    expect(table.find((row) => row.startsWith(title))).toContain(` ${cells} `);
  });
  test.each([
    ['data-use', 'It can lead to a watch, limit or suspension.'],
    ['spam', 'It can lead to a limit or suspension.'],
    ['crypto-spam', 'It could lead to a limit or suspension. No new decision rests on it.'],
  ])('%s says on its page what it can lead to', (id, sentence) => {
    expect(textOf(site.page(`/criteria/${id}/`).tree)).toContain(sentence);
  });
});

describe('posts and decisions', () => {
  const slugOf = (name: string): string => register.find(name)?.slug ?? name;
  const said = published
    .flatMap(({ id, data }) => (data.decisions ?? []).map((name) => `${id} ${slugOf(name)}`))
    .toSorted();
  const fromPosts = published
    .flatMap(({ id }) =>
      linkedFrom(site.page(`/posts/${id}/`), '_concerns', '/decisions/').map(
        (slug) => `${id} ${slug}`,
      ),
    )
    .toSorted();
  const fromDecisions = register.decisions
    .flatMap(({ slug }) =>
      linkedFrom(site.page(`/decisions/${slug}/`), 'posts', '/posts/').map((id) => `${id} ${slug}`),
    )
    .toSorted();

  test('are linked from every post that names a decision', () => {
    expect(said.length).toBeGreaterThan(5);
    expect(fromPosts).toEqual(said);
  });
  test('are linked from decisions to the same posts, and to those their events name', () => {
    const named = register.decisions.flatMap(({ slug, history }) =>
      history.flatMap(({ post }) => (post === undefined ? [] : [`${post} ${slug}`])),
    );
    expect(fromDecisions).toEqual([...new Set([...said, ...named])].toSorted());
  });
  test('lead to each other both ways', () => {
    expect(fromDecisions).toEqual(fromPosts);
  });
});

describe('every decision page', () => {
  test.each(register.decisions.map((decision) => [decision.slug, decision] as const))(
    '%s says its state, every event and how to object',
    (slug, decision) => {
      const { tree } = site.page(`/decisions/${slug}/`);
      const state = stateOn(decision.history, today);
      const [sentence] = elementsOfClass(tree, 'state').map(textOf);
      expect(sentence).toContain(en.inSentence[state.access]);
      const events = elementsOfClass(tree, 'event')
        .filter((item) => attributeOf(item, 'id')?.startsWith('end-') === false)
        .map(textOf);
      expect(events).toHaveLength(decision.history.length);
      for (const [index, event] of decision.history.toReversed().entries()) {
        expect(events[index]).toMatch(new RegExp(`^${en.action[event.action]}`, 'u'));
        if (event.reason !== 'withheld')
          expect(events[index]).toContain(event.reason.replace(/\s+/gu, ' ').trim());
        for (const source of event.sources ?? []) expect(events[index]).toContain(source.title);
      }
      expect(elementById(tree, 'appeal')).toBeDefined();
      expect(textOf(tree)).toContain('answers within 14 days');
    },
  );
});

describe('the page about threads.net', () => {
  const { tree } = site.page('/decisions/threads.net/');
  const text = textOf(tree);
  const events = elementsOfClass(tree, 'event');

  test('says its state in words', () => {
    expect(elementsOfClass(tree, 'state').map(textOf)).toEqual([
      'threads.net has been suspended on Tern since 9 January 2025.',
    ]);
    for (const sentence of [en.treatment.suspend.says, ...en.treatment.suspend.advice])
      expect(text).toContain(sentence);
  });
  test('shows its events with their dates, the newest first', () => {
    expect(events.map((event) => textOf(elementsOf(event, 'h3')[0] ?? event))).toEqual([
      'Suspended 9 January 2025',
      'Limited 14 January 2024',
      'Note 22 December 2023',
      'Watched 7 July 2023',
    ]);
    expect(
      events.map(
        (event) => elementsOf(event, 'time').map((time) => attributeOf(time, 'dateTime'))[0],
      ),
    ).toEqual(['2025-01-09', '2024-01-14', '2023-12-22', '2023-07-07']);
    expect(elementsOf(tree, 'ol').some((list) => attributeOf(list, 'reversed') !== undefined)).toBe(
      true,
    );
  });
  test('has an address for every event', () => {
    expect(events.map((event) => attributeOf(event, 'id'))).toEqual([
      'suspend-2025-01-09',
      'limit-2024-01-14',
      'note-2023-12-22',
      'watch-2023-07-07',
    ]);
  });
  test('links its sources without vouching for them, each with the day it was read', () => {
    const sources = elementsOfClass(tree, 'sources').flatMap((list) => elementsOf(list, 'li'));
    expect(sources.map(textOf)).toEqual([
      'Meta: More Speech and Fewer Mistakes, read 9 January 2025',
      'Meta: Community Standards, Hateful Conduct, read 9 January 2025',
      'Threads terms of use, read 22 December 2023',
      'Threads supplemental privacy policy, read 22 December 2023',
    ]);
    for (const link of sources.flatMap((source) => elementsOf(source, 'a'))) {
      expect(attributeOf(link, 'href')).toMatch(/^https:\/\//u);
      expect(attributeOf(link, 'rel')).toBe('nofollow noreferrer');
    }
  });
  test('gives numbers, grounds, announcements, what would have to change and the next review', () => {
    expect(text).toContain('members here who followed accounts there: 2,033');
    expect(text).toContain('Criterion applied: “No brigading, no harassment”');
    expect(text).toContain('Announced in Threads is suspended.');
    expect(text).toContain('What would have to change: Meta');
    expect(text).toContain('The team looks at it again on 9 January 2027.');
    expect(text).toContain('A review was planned for 14 July 2024.');
  });
  test('gives the steps of every guide for our software with the name filled in', () => {
    const guides = content.guides.filter(
      ({ data }) =>
        data.task === 'block-server' && data.software === content.site?.data.server.software,
    );
    expect(guides.length).toBeGreaterThan(3);
    const shown = elementsOf(tree, 'details');
    expect(shown).toHaveLength(guides.length);
    for (const { id, data } of guides) {
      const details = shown.find((one) =>
        elementsOf(one, 'a').some((link) => attributeOf(link, 'href') === `/guides/${id}/`),
      );
      if (details === undefined) throw new Error(`There are no steps of ${id}.`);
      const list = elementsOf(details, 'ol')[0] ?? details;
      expect(elementsOf(list, 'li').map(textOf)).toEqual(
        data.steps.map((step) =>
          step.do.replaceAll('{server}', 'threads.net').replace(/\s+/gu, ' ').trim(),
        ),
      );
    }
  });
  test('says how to object', () => {
    expect(text).toContain('How to object Anyone may object to a decision');
    expect(
      elementsOf(tree, 'a').some(
        (link) => attributeOf(link, 'href') === 'mailto:moderation@tern.example',
      ),
    ).toBe(true);
  });
});

describe('pages agree', () => {
  const meanings = textOf(site.page('/meaning/').tree);
  const textsOf = (slug: string, heading: string): string[] => {
    const section = elementsOf(site.page(`/decisions/${slug}/`).tree, 'section').find(
      (one) => attributeOf(one, 'ariaLabelledBy') === heading,
    );
    return section === undefined ? [] : elementsOf(section, 'li').map(textOf);
  };

  test.each(register.decisions.map(({ slug }) => slug))(
    'on what the state of %s means for members',
    (slug) => {
      const told = textsOf(slug, 'meaning');
      expect(told.length).toBeGreaterThan(0);
      for (const sentence of told) expect(meanings).toContain(sentence);
    },
  );
  test('that media rejected beside a watch changes something', () => {
    const told = textsOf('gallery-nine.example', 'meaning').join(' ');
    expect(told).toContain('By itself, that changes nothing for you.');
    expect(told).toContain('Posts from there arrive without their pictures, videos and sounds.');
  });
  test('that no review is due of a server that was opened again before its day', () => {
    const text = textOf(site.page('/decisions/harbour.example/').tree);
    expect(text).toContain('A review was planned for 20 February 2024.');
    expect(site.text('calendar.ics')).not.toContain('Review: harbour.example');
  });
});

describe('what is special about other decisions is said', () => {
  test('one announced for a later day is planned, and what applies until then is said first', () => {
    const { tree } = site.page('/decisions/brickworks.example/');
    expect(elementsOfClass(tree, 'state').map(textOf)).toEqual([
      'brickworks.example has been watched by Tern since 5 October 2026. Planned: suspended from 15 January 2031.',
    ]);
    expect(elementsOfClass(tree, 'event').map(textOf)[0]).toMatch(
      /^Suspended ?Planned for 15 January 2031/u,
    );
  });
  test('one about a group names its servers, which link to it in the register', () => {
    const { tree } = site.page('/decisions/pixelfed-below-0.12.5/');
    const text = textOf(tree);
    for (const name of ['oldpier.example', 'plover-photos.example', 'sandbar.example'])
      expect(text).toContain(name);
    const links = elementsOf(site.page('/register/').tree, 'a').filter(
      (link) => attributeOf(link, 'href') === '/decisions/pixelfed-below-0.12.5/',
    );
    expect(links).toHaveLength(3);
  });
  test('one that ended by itself says so', () => {
    const [state] = elementsOfClass(site.page('/decisions/crowded.example/').tree, 'state').map(
      textOf,
    );
    expect(state).toBe(
      'crowded.example has been open to Tern since 1 October 2025. The last restriction ended by itself after 30 September 2025.',
    );
  });
  test('an end that came by itself stands in its history and among the latest, linked alike', () => {
    const end = elementsOfClass(site.page('/decisions/crowded.example/').tree, 'event').find(
      (item) => attributeOf(item, 'id') === 'end-2025-10-01',
    );
    expect(end && textOf(end)).toBe(
      'Open again: ended by itself 1 October 2025 What was decided on 2 September 2025 applied through 30 September 2025, and ended by itself.',
    );
    expect(elementsOfClass(site.page('/').tree, 'events').map(textOf).join(' ')).toContain(
      '1 October 2025 crowded.example Open again: ended by itself',
    );
  });
  test('a subdomain with a decision of its own is linked both ways', () => {
    const [above, below] = ['/decisions/meadow.example/', '/decisions/lab.meadow.example/'];
    const leads = (from: string, to: string): boolean =>
      linkedFrom(site.page(from), 'subdomains', '/decisions/').includes(to);
    expect(leads(above, 'lab.meadow.example')).toBe(true);
    expect(leads(below, 'meadow.example')).toBe(true);
  });
  test('a name in punycode stands as its members write it', () => {
    const { tree } = site.page('/decisions/xn--strandlufer-r8a.example/');
    expect(elementsOf(tree, 'h1').map(textOf)).toEqual(['strandläufer.example']);
    expect(textOf(tree)).toContain('xn--strandlufer-r8a.example');
  });
});

describe('lists of posts', () => {
  test('hold every post, the newest first', () => {
    const list = elementsOf(site.page('/posts/').tree, 'a')
      .map((link) => /^\/posts\/([^/]+)\/$/u.exec(attributeOf(link, 'href') ?? '')?.[1])
      .filter((id) => id !== undefined);
    expect(list).toEqual(ids(published).toReversed());
  });
  test('by tag and by year hold their own', () => {
    const listed = (path: string): string[] =>
      elementsOf(site.page(path).tree, 'a')
        .map((link) => /^\/posts\/([^/]+)\/$/u.exec(attributeOf(link, 'href') ?? '')?.[1])
        .filter((id) => id !== undefined);
    const tags = new Set(published.flatMap(({ data }) => data.tags ?? []));
    expect(pagesBelow('/posts/tags/')).toEqual([...tags].toSorted());
    for (const tag of tags)
      expect(listed(`/posts/tags/${tag}/`).toSorted()).toEqual(
        ids(published.filter(({ data }) => data.tags?.includes(tag))),
      );
    for (const year of pagesBelow('/posts/years/'))
      expect(listed(`/posts/years/${year}/`).toSorted()).toEqual(
        ids(published.filter(({ data }) => data.date.startsWith(year))),
      );
  });
  test('name the pinned post first on the home page until its day', () => {
    const [pinned] = elementsOfClass(site.page('/').tree, 'pinned');
    expect(pinned && textOf(pinned)).toContain('Brickworks wants to sell what it receives');
  });
});
