import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Guide } from '../../src/site/build-site.ts';
import { guideClients } from '../../src/site/guide-clients.ts';
import { guideFreshness } from '../../src/site/guide-freshness.ts';
import { en } from '../../src/words/en.ts';
import { fixture } from '../fixture.ts';
import { siteOf } from '../site-of.ts';
import { buildSite } from './build-site.ts';
import { copyProject } from './copy-project.ts';
import { elementsOf, textOf } from './html.ts';
import { readSite, type BuiltSite } from './read-site.ts';

const today = '2026-11-24';
const site = siteOf(await fixture('base'), today);

describe('a guide', () => {
  test.each([
    ['fresh', 'on the day itself', '2026-11-24'],
    ['fresh', '365 days before', '2025-11-24'],
    ['stale', '366 days before', '2025-11-23'],
    ['stale', 'years before', '2021-02-28'],
    ['unverified', 'never', undefined],
  ])('is %s where it was compared with its client %s', (freshness, _, checked) => {
    expect(guideFreshness({ checked }, today)).toBe(freshness);
  });

  test('counts the days across a leap day', () => {
    expect(guideFreshness({ checked: '2024-02-28' }, '2025-02-27')).toBe('fresh');
    expect(guideFreshness({ checked: '2024-02-28' }, '2025-02-28')).toBe('stale');
  });
});

describe('the mark of a guide', () => {
  const project = copyProject();
  let built: BuiltSite;
  beforeAll(async () => {
    const folder = join(project, 'content');
    cpSync(fileURLToPath(new URL('../fixtures/base', import.meta.url)), folder, {
      recursive: true,
    });
    const record = readFileSync(join(folder, 'guides/web.mdx'), 'utf8');
    for (const [id, checked] of [
      ['fresh', 'checked: 2026-11-24\n'],
      ['stale', 'checked: 2025-01-15\n'],
      ['unverified', ''],
    ] as const) {
      const text = record.replace('client: web interface', `client: ${id} client`);
      writeFileSync(join(folder, `guides/${id}.mdx`), text.replace(/^checked: .*\n/mu, checked));
    }
    const { status, output, dist } = await buildSite(folder, project);
    expect(status, output).toBe(0);
    built = readSite(dist);
  });
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  test.each([
    ['fresh', undefined, undefined],
    ['stale', en.freshness.stale, en.freshnessShort.stale],
    ['unverified', en.freshness.unverified, en.freshnessShort.unverified],
  ])('that is %s stands on its page and beside the links to it', (id, sentence, mark) => {
    const page = textOf(built.page(`/guides/${id}/`).tree);
    expect(Object.values(en.freshness).filter((one) => page.includes(one))).toEqual(
      sentence === undefined ? [] : [sentence],
    );
    expect(page.includes('Last compared with the program on ')).toBe(id !== 'unverified');
    const lines = elementsOf(built.page('/guides/').tree, 'li').filter((line) =>
      elementsOf(line, 'a').some(({ properties }) => properties['href'] === `/guides/${id}/`),
    );
    expect(lines).toHaveLength(1);
    expect(lines.flatMap((line) => elementsOf(line, 'small').map(textOf))).toEqual(
      mark === undefined ? [] : [mark],
    );
  });
});

/** A guide with as little in it as a guide can have. */
function guide(id: string, software: string, client: string): Guide {
  return {
    id,
    collection: 'guides',
    data: { title: id, software, client, task: 'block-server', steps: [{ do: 'Do it.' }] },
  };
}

describe('clients', () => {
  test('hold all their guides, in the order of the guides', () => {
    const guides = [
      guide('elk-1', 'Mastodon', 'Elk'),
      guide('web-1', 'Mastodon', 'web page'),
      guide('elk-2', 'Mastodon', 'Elk'),
      guide('lemmy-1', 'Lemmy', 'web page'),
    ];
    const clients = guideClients({ ...site, guides });
    expect(clients.map(({ name, software, guides }) => [name, software, guides.length])).toEqual([
      ['Elk', 'Mastodon', 2],
      ['Mastodon web page', 'Mastodon', 1],
      ['Lemmy web page', 'Lemmy', 1],
    ]);
    expect(clients.flatMap(({ guides }) => guides.map(({ id }) => id)).toSorted()).toEqual(
      guides.map(({ id }) => id).toSorted(),
    );
  });

  test('have places of their own, even where their names differ in signs alone', () => {
    const guides = [
      guide('one', 'Mastodon', 'Elk'),
      guide('two', 'Mastodon', 'Elk!'),
      guide('three', 'Mastodon', 'Éléphant'),
    ];
    const anchors = guideClients({ ...site, guides }).map(({ anchor }) => anchor);
    expect(new Set(anchors).size).toBe(3);
    expect(anchors.filter((anchor) => !/^[\p{Ll}\d-]+$/u.test(anchor))).toEqual([]);
  });

  test('are none where there are no guides', () => {
    expect(guideClients({ ...site, guides: [] })).toEqual([]);
  });
});
