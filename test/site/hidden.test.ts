import { describe, expect, test } from 'vitest';
import { stateOn } from '../../src/register/state.ts';
import { en } from '../../src/words/en.ts';
import { attributeOf, elementsOf, elementsOfClass, parseFragment, textOf } from './html.ts';
import { readFeed } from './read-feed.ts';
import { content, held, register, site, subSite, today } from './sample.ts';

const files = [site, subSite].flatMap((built) => [...built.files]);

/** A file as one may read it: its bytes, and what escapes in it stand for. */
function readingsOf(bytes: Buffer): string[] {
  const plain = bytes.toString('utf8').toLowerCase();
  const unescaped = plain
    .replace(/&#x([\da-f]{1,6});/gu, (_, code: string) => letter(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});/gu, (_, code: string) => letter(Number(code)))
    .replace(/\\u([\da-f]{4})/gu, (_, code: string) => letter(Number.parseInt(code, 16)));
  const decoded = unescaped.replace(/%([\da-f]{2})/gu, (_, code: string) =>
    letter(Number.parseInt(code, 16)),
  );
  return [plain, bytes.toString('utf16le').toLowerCase(), unescaped, decoded];
}

function letter(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code).toLowerCase() : '';
}

const readings = files.map(([file, bytes]) => [file, readingsOf(bytes)] as const);

/** The files in which a text can be read, in their bytes or their names. */
function filesWith(text: string): string[] {
  const sought = text.toLowerCase();
  return readings
    .filter(
      ([file, those]) =>
        file.toLowerCase().includes(sought) || those.some((reading) => reading.includes(sought)),
    )
    .map(([file]) => file);
}

test('what is there is found, in every disguise', () => {
  expect(filesWith('threads.net').length).toBeGreaterThan(10);
  for (const disguise of ['R%41venMoor', 'r&#97;venmoor', '&#x52;avenmoor', 'r\\u0061venmoor'])
    expect(readingsOf(Buffer.from(disguise)).some((one) => one.includes('ravenmoor'))).toBe(true);
});

describe('posts that nobody may see yet', () => {
  test('are in the sample: a draft and one with a later date', () => {
    expect(held.map(({ id }) => id).toSorted()).toEqual([
      '2026-12-01-second-half',
      '2031-01-15-brickworks-suspended',
    ]);
  });
  test.each(held.map((post) => [post.id, post] as const))('%s is in no file', (id, post) => {
    expect(filesWith(id)).toEqual([]);
    expect(filesWith(post.data.title)).toEqual([]);
    expect(filesWith(post.data.description)).toEqual([]);
    const [sentence] = /[^.#\n]{30,}\./u.exec(post.body) ?? [];
    expect(sentence).toBeDefined();
    expect(filesWith(sentence ?? '')).toEqual([]);
  });
});

test('what moderators note for each other, in texts and records, is in no file', () => {
  const noted = content.pages.filter(({ body }) => body.includes('Moderators alone'));
  expect(noted.map(({ id }) => id)).toEqual(['about']);
  expect(filesWith('Moderators alone')).toEqual([]);
});

describe('a server whose name is masked', () => {
  const masked = content.decisions.filter(({ data }) => data.listing === 'obfuscated');
  const shown = register.decisions.filter(({ obfuscated }) => obfuscated);

  test('is in the sample', () => {
    expect(masked.map(({ id }) => id)).toEqual(['ravenmoor.example']);
  });
  test.each(masked.flatMap(({ id, data }) => data.servers ?? [id]))(
    '%s stands in no file, in no spelling',
    (name) => {
      expect(filesWith(name)).toEqual([]);
      expect(filesWith(name.split('.')[0] ?? name)).toEqual([]);
      expect(filesWith(Array.from(name).toReversed().join(''))).toEqual([]);
      for (const shift of [0, 1, 2]) {
        const code = Buffer.from(`${'\0'.repeat(shift)}${name}`).toString('base64');
        expect(filesWith(code.slice(shift === 0 ? 0 : 4, -4))).toEqual([]);
      }
    },
  );
  test.each(shown.map(({ slug, servers }) => [slug, servers[0]] as const))(
    'has the page %s, where it is masked and can be compared by its digest',
    (slug, server) => {
      const text = textOf(site.page(`/decisions/${slug}/`).tree);
      expect(text).toContain('raven****.***mple');
      expect(server?.digest).toMatch(/^[\da-f]{64}$/u);
      expect(text).toContain(server?.digest);
      expect(text).toContain(en.masked);
    },
  );
});

describe('a reason that the team keeps to itself', () => {
  const withheld = register.decisions.filter(({ history }) =>
    history.some(({ reason }) => reason === 'withheld'),
  );

  test('is in the sample', () => {
    expect(withheld.map(({ slug }) => slug)).toEqual(['kelp-forest.example']);
  });
  test.each(withheld.map(({ slug }) => slug))(
    'is said to be kept, and accuses %s of nothing',
    (slug) => {
      const { tree } = site.page(`/decisions/${slug}/`);
      const [event] = elementsOfClass(tree, 'event');
      if (event === undefined) throw new Error('There is no event.');
      expect(textOf(event)).toBe(`Suspended 12 August 2024 ${en.reasonWithheld}`);
      expect(elementsOf(event, 'a').map((link) => attributeOf(link, 'href'))).toEqual([
        '/meaning/#suspend',
      ]);
      const row = elementsOf(site.page('/register/').tree, 'tr')
        .map(textOf)
        .find((line) => line.startsWith(slug));
      expect(row).toBe(`${slug} Suspended 12 August 2024 ${en.reasonWithheldShort}`);
    },
  );
  test('is not shown by the word that stands for it in the content', () => {
    const written = filesWith('withheld').filter((file) => !/^about\//u.test(file));
    expect(written).toEqual([]);
  });
});

describe('servers that are suspended', () => {
  const names = content.decisions
    .filter(({ data }) => stateOn(data.history, today).access === 'suspended')
    .flatMap(({ id, data }) => data.servers ?? [id]);
  const leadsThere = (address: string): boolean => {
    if (URL.parse(address) === null) return false;
    const host = new URL(address).hostname;
    return names.some((name) => host === name || host.endsWith(`.${name}`));
  };
  const addresses = [site, subSite]
    .flatMap((built) => [
      ...built.pages.map(({ tree }) => tree),
      ...readFeed(built.text('feed.xml')).items.map(({ html }) => parseFragment(html)),
    ])
    .flatMap((tree) =>
      elementsOf(tree).flatMap((element) =>
        ['href', 'src', 'cite', 'srcSet', 'title'].flatMap(
          (name) => attributeOf(element, name) ?? [],
        ),
      ),
    );

  test('are in the sample', () => {
    expect(names.length).toBeGreaterThan(5);
    expect(names).toContain('threads.net');
    expect(['https://threads.net/', 'https://www.threads.net/a'].every(leadsThere)).toBe(true);
    expect(leadsThere('https://moderation.tern.example/decisions/threads.net/')).toBe(false);
  });
  test('are linked from nowhere', () => {
    expect(addresses.length).toBeGreaterThan(3000);
    expect(addresses.filter(leadsThere)).toEqual([]);
  });
});
