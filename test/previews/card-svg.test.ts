import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Card } from '../../src/previews/card.ts';
import { cardSvg, LOOK } from '../../src/previews/card-svg.ts';
import { inks } from '../../src/previews/inks.ts';
import { readFaces } from '../../src/previews/previews-on-disk.ts';
import { ACCESSES } from '../../src/register/access.ts';
import { sampleCard } from './sample-card.ts';

const faces = readFaces();
const digest = (card: Card) =>
  createHash('sha256').update(cardSvg(card, faces)).digest('hex').slice(0, 16);

test('holds plain elements and no text', () => {
  const svg = cardSvg(sampleCard({ state: { access: 'open', word: 'Open' } }), faces);
  expect(new Set(svg.match(/<\w+/gu))).toEqual(new Set(['<svg', '<rect', '<path', '<circle']));
  expect(svg).not.toMatch(/NaN|undefined|Infinity|>[^<]/u);
});

test('is the same by faces read anew', () => {
  expect(cardSvg(sampleCard(), readFaces())).toBe(cardSvg(sampleCard(), faces));
});

test('the colours are those of the light theme', () => {
  const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
  const token = (name: string) => new RegExp(`--${name}: (#\\w+)`, 'u').exec(css)?.[1];
  const { page, ink, soft, rule, brand, link, ...accesses } = inks;
  expect([page, ink, soft, rule, brand, link]).toEqual(
    ['page', 'ink', 'ink-soft', 'rule', 'brand', 'link'].map(token),
  );
  for (const access of ACCESSES) expect(accesses[access]).toBe(token(`access-${access}`));
});

test('a team’s own inks take the place of ours', () => {
  const card = sampleCard({ kicker: 'A title' });
  const ours = cardSvg(card, faces);
  const theirs = cardSvg({ ...card, inks: { brand: '#ad8f00', link: '#675400' } }, faces);
  expect(ours.match(/fill="#0b4f71"/gu)).toHaveLength(2);
  expect(theirs.replace(/#ad8f00|#675400/gu, '#0b4f71')).toBe(ours);
  expect(theirs.match(/fill="#(ad8f00|675400)"/gu)).toEqual(['fill="#ad8f00"', 'fill="#675400"']);
});

test('a look that changed has a new number (LOOK in card-svg.ts), and then new sums here', () => {
  const states = ACCESSES.map((access) => [
    access,
    digest(sampleCard({ state: { access, word: 'State' } })),
  ]);
  expect({
    look: LOOK,
    ...Object.fromEntries(states),
    'long title': digest(sampleCard({ title: 'Ünïcödé words '.repeat(30), titleIsName: false })),
    'long name': digest(sampleCard({ title: 'a-long-name.of-a-server.somewhere.example' })),
    'right to left': digest(
      sampleCard({ direction: 'rtl', state: { access: 'limited', word: 'State' } }),
    ),
    'without a title': digest(sampleCard({ title: undefined })),
    'without a state': digest(sampleCard({ state: undefined, titleIsName: false })),
  }).toEqual({
    look: 2,
    open: 'd94ddc52609cd543',
    watched: '23e607942ac0505d',
    limited: 'cce79f2ef3aeebd8',
    suspended: '09fb04fcb1847547',
    'long title': '75aecedae98b8f1a',
    'long name': '6347617df567333a',
    'right to left': 'bafa33cbcf6a553e',
    'without a title': 'bf0264235a49bd7b',
    'without a state': '67bba744e79724c4',
  });
});
