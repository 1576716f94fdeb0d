import { describe, expect, test } from 'vitest';
import type { ContentFolder } from '../../src/reading/content-folder.ts';
import { eventItems } from '../../src/site/event-items.ts';
import { feedSources } from '../../src/site/feed-sources.ts';
import { fixture } from '../fixture.ts';
import { en } from '../../src/words/en.ts';
import { siteOf } from '../site-of.ts';

const TODAY = '2026-11-24';
const FILE = 'decisions/story.example.yaml';
const base = await fixture('base');

const STORY = `history:
  - date: 2025-01-02
    action: limit
    reason: It floods us with advertising. We have written to its team.
  - date: 2025-03-04
    action: suspend
    reason: Nobody answered.
`;

function withStory(
  story: string,
  change: (site: string) => string = (site) => site,
): ContentFolder {
  const site = base.texts.get('site.yaml') ?? '';
  const texts = new Map(base.texts).set(FILE, story).set('site.yaml', change(site));
  return { ...base, texts };
}

async function idsOf(folder: ContentFolder): Promise<string[]> {
  const site = siteOf(folder, TODAY);
  return (await feedSources(site).decisions.items(() => Promise.resolve(''))).map(({ id }) => id);
}

describe('what names an item', () => {
  test('stays when a reason is reworded', async () => {
    const reworded = STORY.replace('Nobody answered.', 'Nobody has answered us for two months.');
    expect(await idsOf(withStory(reworded))).toEqual(await idsOf(withStory(STORY)));
  });

  test('stays when the site moves', async () => {
    const moved = withStory(STORY, (site) =>
      site.replace(/^url: .*$/mu, 'url: https://elsewhere.example/sub/'),
    );
    expect(await idsOf(moved)).toEqual(await idsOf(withStory(STORY)));
  });

  test('is new for a new event alone', async () => {
    const before = await idsOf(withStory(STORY));
    const after = await idsOf(
      withStory(`${STORY}  - date: 2025-05-06\n    action: restore\n    reason: It is over.\n`),
    );
    expect(after.filter((id) => !before.includes(id))).toEqual([
      'tag:heron.example,2025-05-06:decisions/story.example/restore',
    ]);
    expect(before.filter((id) => !after.includes(id))).toEqual([]);
  });

  test('is new for a major correction, not for a small one', async () => {
    const corrected = (major: boolean): string =>
      `${STORY}    updates:\n      - date: 2025-03-05\n        note: They answered after all.\n        major: ${major}\n`;
    const before = await idsOf(withStory(STORY));
    expect(await idsOf(withStory(corrected(false)))).toEqual(before);
    const after = await idsOf(withStory(corrected(true)));
    expect(after.filter((id) => !before.includes(id))).toEqual([
      'tag:heron.example,2025-03-04:decisions/story.example/suspend/update-2025-03-05',
    ]);
  });

  test('is the digest where the server is masked', () => {
    const site = siteOf(withStory(`listing: obfuscated\n${STORY}`), TODAY);
    const decision = site.register.find('story.example');
    expect(decision).toBeDefined();
    if (decision) expect(JSON.stringify(eventItems(site, decision))).not.toContain('story.example');
  });
});

describe('an item about an event', () => {
  test('says from what to what, and why', () => {
    const site = siteOf(withStory(STORY), TODAY);
    const decision = site.register.find('story.example');
    const [newest] = decision ? eventItems(site, decision) : [];
    expect(newest?.title).toBe('story.example is suspended');
    expect(newest?.html).toContain('It was limited and is now <strong>suspended</strong>.');
    expect(newest?.html).toContain('Nobody answered.');
    expect(newest?.link).toMatch(/\/decisions\/story\.example\/#suspend-2025-03-04$/u);
  });

  test.each([
    [
      'Its owner, Mr. Smith, doxxed three of our members.',
      'Its owner, Mr. Smith, doxxed three of our members.',
    ],
    [`There is a new team. ${'It wrote to us. '.repeat(20)}`, /^There is a new team\. It .* …$/u],
    [
      `${'It wrote to us. '.repeat(20)}\n    short: A new team has parted from it.`,
      'A new team has parted from it.',
    ],
    ['withheld', en.reasonWithheldShort],
  ])('sums up the reason %j', (reason, summary) => {
    const site = siteOf(withStory(STORY.replace('Nobody answered.', reason)), TODAY);
    const decision = site.register.find('story.example');
    const [newest] = decision ? eventItems(site, decision) : [];
    expect(newest?.summary).toEqual(
      typeof summary === 'string' ? summary : expect.stringMatching(summary),
    );
    expect(newest?.summary.length).toBeLessThanOrEqual(280);
  });

  test.each(['No spam', 'Spam', 'Don’t be a spammer', 'Spammers'])(
    'names the criterion “%s” as one, whatever it is called',
    (title) => {
      const folder = withStory(
        STORY.replace('Nobody answered.', 'It goes on.\n    criteria: [spam]'),
      );
      const criterion = folder.texts.get('criteria/spam.md') ?? '';
      const site = siteOf(
        {
          ...folder,
          texts: new Map(folder.texts).set('criteria/spam.md', criterion.replace('No spam', title)),
        },
        TODAY,
      );
      const decision = site.register.find('story.example');
      const [newest] = decision ? eventItems(site, decision) : [];
      expect(newest?.html.replace(/<[^>]+>/gu, ' ')).toContain(`Criterion applied: “ ${title} ”`);
      expect(newest?.categories).toEqual(['Suspended', `Criterion “${title}”`]);
    },
  );

  test('is there only once the event has come', async () => {
    const planned = `${STORY}  - date: 2027-01-01\n    action: restore\n    reason: As announced.\n`;
    expect(await idsOf(withStory(planned))).toEqual(await idsOf(withStory(STORY)));
  });
});

describe('an end that came by itself', () => {
  const LIMITED = `history:
  - date: 2026-09-01
    action: limit
    reason: It floods us.
    criteria: [spam]
    until: 2026-09-30
`;
  const END = 'tag:heron.example,2026-10-01:decisions/story.example/end';
  const itemsOf = (story: string, today = TODAY) => {
    const site = siteOf(withStory(story), today);
    const decision = site.register.find('story.example');
    return decision ? eventItems(site, decision) : [];
  };

  test('is an item from the day after, with a name and a place of its own', () => {
    expect(itemsOf(LIMITED, '2026-09-30').map(({ id }) => id)).not.toContain(END);
    const [end, limit] = itemsOf(LIMITED, '2026-10-01');
    expect(end).toMatchObject({
      id: END,
      date: '2026-10-01',
      changed: '2026-10-01',
      title: 'story.example is open again',
      summary:
        'What was decided on 1 September 2026 applied through 30 September 2026, and ended by itself.',
    });
    expect(end?.link).toMatch(/\/decisions\/story\.example\/#end-2026-10-01$/u);
    expect(end?.html).toContain('It was limited and is now <strong>open</strong>.');
    expect(limit?.title).toBe('story.example is limited');
  });

  test('keeps its name whatever is decided later', () => {
    const later = `${LIMITED}  - date: 2026-11-01\n    action: suspend\n    reason: Again.\n`;
    expect(itemsOf(later).map(({ id }) => id)).toContain(END);
  });

  test('says what applies again', () => {
    const [end] = itemsOf(
      LIMITED.replace(
        'history:\n',
        'history:\n  - date: 2026-08-01\n    action: watch\n    reason: Their team is new.\n',
      ),
    );
    expect(end?.title).toBe('story.example is watched again');
    expect(end?.html).toContain(
      'What was decided on 1 August 2026 applies again: Their team is new.',
    );
  });

  test('stands in the feed of what it led to, and of the criteria it rested on', async () => {
    const site = siteOf(withStory(LIMITED), TODAY);
    const { access, criteria, servers } = feedSources(site);
    const having = [];
    for (const { path, items } of [...access, ...criteria, ...servers])
      if ((await items(() => Promise.resolve(''))).some(({ id }) => id === END)) having.push(path);
    expect(having).toEqual([
      '/register/open/',
      '/register/criterion/spam/',
      '/decisions/story.example/',
    ]);
  });
});

test('events of one day stand in the order of writing, the last first', async () => {
  const day = `history:
  - date: 2025-01-02
    action: watch
    reason: It is new.
  - date: 2025-01-02
    action: suspend
    reason: It floods us.
  - date: 2025-01-02
    action: note
    reason: Its team has not answered.
`;
  const ids = await idsOf(withStory(day));
  expect(
    ids.filter((id) => id.includes('story.example')).map((id) => id.split('/').at(-1)),
  ).toEqual(['note', 'suspend', 'watch']);
});
