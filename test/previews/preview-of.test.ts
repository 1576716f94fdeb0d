import { expect, test } from 'vitest';
import { cardOfDecision, cardOfPost, cardOfSite } from '../../src/previews/cards.ts';
import { previewOfDecision, previewOfPost, sitePreview } from '../../src/previews/preview-of.ts';
import { buildRegister, type Named } from '../../src/register/register.ts';
import type { DecisionRecord } from '../../src/schema/decision.ts';
import { formatFor } from '../../src/words/format.ts';
import { wordsFor } from '../../src/words/words.ts';

const history: DecisionRecord['history'] = [
  { date: '2025-01-09', action: 'suspend', reason: 'Because.' },
];
const announced: DecisionRecord['history'] = [
  { date: '2030-01-09', action: 'limit', reason: 'Because.' },
];

function siteOf(...decisions: Named<DecisionRecord>[]) {
  return {
    record: {
      title: 'Tern moderation',
      description: 'What the team decides.',
      url: 'https://moderation.tern.example/',
      language: 'en',
      server: { domain: 'tern.example', name: 'Tern', software: 'Mastodon' },
      team: { name: 'The team' },
      contact: {},
      appeal: { text: 'Write.' },
    },
    look: undefined,
    today: '2026-11-24',
    words: wordsFor('en'),
    format: formatFor('en'),
    register: buildRegister(decisions, []),
  };
}

function decided(record: Named<DecisionRecord>) {
  const site = siteOf(record);
  const [decision] = site.register.decisions;
  if (decision === undefined) throw new Error('no decision');
  return { card: cardOfDecision(site, decision), preview: previewOfDecision(site, decision) };
}

test('a decision', () => {
  const { card, preview } = decided({ id: 'threads.net', data: { history } });
  expect(preview).toEqual({
    path: '/previews/decisions/threads.net.png',
    alt: 'threads.net has been suspended on Tern since 9 January 2025.',
    width: 1200,
    height: 630,
  });
  expect(card).toEqual({
    direction: 'ltr',
    kicker: 'Tern moderation',
    title: 'threads.net',
    titleIsName: true,
    state: { access: 'suspended', word: 'Suspended' },
    detail: 'since 9 January 2025',
    foot: { name: 'Tern', domain: 'tern.example' },
  });
});

test('one that is only announced', () => {
  const { card, preview } = decided({ id: 'a.example', data: { history: announced } });
  expect(preview.alt).toBe('a.example: nothing has changed yet on Tern.');
  expect(card.detail).toBe('nothing has changed yet');
});

test('a group by its title', () => {
  const data = { history, title: 'Old ones', servers: ['a.example', 'b.example'] };
  const { card, preview } = decided({ id: 'old', data });
  expect(preview.alt).toBe('Old ones: suspended on Tern since 9 January 2025.');
  expect(card).toMatchObject({ title: 'Old ones', titleIsName: false });
});

test('a server by its letters, and by its masked name where it is obfuscated', () => {
  expect(decided({ id: 'xn--strandlufer-r8a.example', data: { history } }).card.title).toBe(
    'strandläufer.example',
  );
  const secret = decided({ id: 'secret.example', data: { history, listing: 'obfuscated' } });
  expect(secret.preview.path).toMatch(/^\/previews\/decisions\/masked-[\da-f]{12}\.png$/u);
  expect(JSON.stringify(secret)).not.toContain('secret');
});

test('too many decisions share a picture per access', () => {
  const site = siteOf(
    ...Array.from({ length: 2001 }, (_, index) => ({ id: `s${index}.example`, data: { history } })),
  );
  const [decision] = site.register.decisions;
  if (decision === undefined) throw new Error('no decision');
  expect(previewOfDecision(site, decision)).toMatchObject({
    path: '/previews/access/suspended.png',
    alt: 'Suspended. Tern.',
  });
});

test('a post, and every other page', () => {
  const site = siteOf();
  const data = { title: 'One minute', description: 'Short.', date: '2023-07-07' };
  expect(previewOfPost(site, { id: '2023-07-07-minute', data })).toMatchObject({
    path: '/previews/posts/2023-07-07-minute.png',
    alt: 'One minute. Tern moderation, 7 July 2023.',
  });
  expect(cardOfPost(site, { data })).toMatchObject({ title: 'One minute', detail: '7 July 2023' });
  expect(sitePreview(site)).toMatchObject({
    path: '/previews/site.png',
    alt: 'Tern moderation, Tern.',
  });
  expect(cardOfSite(site)).toEqual({
    direction: 'ltr',
    title: 'Tern moderation',
    detail: 'What the team decides.',
    foot: { name: 'Tern', domain: 'tern.example' },
  });
});
