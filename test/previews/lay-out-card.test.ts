import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CARD, type Card } from '../../src/previews/card.ts';
import type { Face, Faces } from '../../src/previews/face.ts';
import { layOutCard } from '../../src/previews/lay-out-card.ts';
import { readFaces } from '../../src/previews/previews-on-disk.ts';
import type { Shape } from '../../src/previews/shape.ts';
import { sampleCard } from './sample-card.ts';

/** Every character half as wide as it is high: what goes where can be counted. */
const even: Face = {
  has: (character) => /[ -~…]/u.test(character),
  width: (text) => Array.from(text).length / 2,
  outline: () => '',
};
const faces: Faces = { title: even, strong: even, plain: even };
const real = readFaces();

const texts = (shapes: readonly Shape[]) => shapes.filter((shape) => shape.kind === 'text');
const said = (card: Card) => texts(layOutCard(card, faces)).map(({ text }) => text);

test('a decision: bar, site, name, mark, state, day, rule, our server and its domain', () => {
  expect(
    layOutCard(sampleCard(), faces).map((shape) =>
      shape.kind === 'text' ? `${shape.ink} ${shape.text}` : `${shape.kind} ${shape.ink}`,
    ),
  ).toEqual([
    'box brand',
    'link Tern moderation',
    'ink threads.net',
    'box suspended',
    'suspended Suspended',
    'soft since 9 January 2025',
    'box rule',
    'ink Tern',
    'soft tern.example',
  ]);
});

test('a name has one line as long as that is large, then breaks after its dots', () => {
  const linesOf = (title: string) => said(sampleCard({ title })).slice(1, -4);
  expect(linesOf('aaaaaaaaaaaaaaaaa.example')).toEqual(['aaaaaaaaaaaaaaaaa.example']);
  expect(linesOf('aaaaaaaaaaaaaaaaaaaa.example')).toEqual(['aaaaaaaaaaaaaaaaaaaa.', 'example']);
});

test('a title breaks between words, into lines of about the same length', () => {
  const title = 'Second half of the year and all it brought';
  const lines = said(sampleCard({ title, titleIsName: false })).slice(1, -4);
  expect(lines.join(' ')).toBe(title);
  expect(lines.length).toBeLessThanOrEqual(3);
  const lengths = lines.map((line) => line.length);
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(8);
});

test('a title that is too long ends in an ellipsis after a whole word', () => {
  const lines = said(sampleCard({ title: 'word '.repeat(90).trim(), titleIsName: false }));
  expect(lines[3]).toMatch(/ word…$/u);
});

test('a word wider than the card breaks anywhere, and the last line ends in an ellipsis', () => {
  const [, first, second, third] = said(sampleCard({ title: 'x'.repeat(200), titleIsName: false }));
  expect([first, second]).toEqual(['x'.repeat(37), 'x'.repeat(37)]);
  expect(third).toBe(`${'x'.repeat(36)}…`);
});

test('from right to left everything begins on the right', () => {
  const shapes = texts(layOutCard(sampleCard({ direction: 'rtl' }), faces));
  const end = (shape: (typeof shapes)[number]) => shape.x + (shape.text.length / 2) * shape.size;
  expect(shapes.slice(0, 2).map(end)).toEqual([CARD.width - 76, CARD.width - 76]);
  expect(shapes.at(-1)).toMatchObject({ text: 'tern.example', x: 76 });
});

describe('what cannot be drawn is left out', () => {
  test('a name: then the state is large', () => {
    const card = sampleCard({ title: '日本語.example' });
    expect(said(card)).not.toContain('日本語.example');
    const [state] = texts(layOutCard(card, faces)).filter(({ text }) => text === 'Suspended');
    expect(state?.size).toBeGreaterThan(100);
  });

  test('a post’s title: then the site’s is large', () => {
    const card = sampleCard({ title: 'مرحبا', state: undefined });
    expect(said(card)).toEqual(['Tern moderation', 'since 9 January 2025', 'Tern', 'tern.example']);
  });

  test('everything: then the domain is there', () => {
    const none = '字';
    const card = sampleCard({
      kicker: none,
      title: none,
      state: undefined,
      detail: none,
      foot: { name: none, domain: 'xn--p8j9a0d9c9a.example' },
    });
    expect(said(card)).toContain('xn--p8j9a0d9c9a.example');
  });
});

test('whatever is written, every text is in the picture, large enough, and no two lines touch', () => {
  const word = fc.stringMatching(/^[a-zA-Z0-9.*ßäöüабвгдαβγ-]{1,70}$/u);
  const line = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '));
  const card = fc.record({
    direction: fc.constantFrom('ltr' as const, 'rtl' as const),
    kicker: fc.option(line, { nil: undefined }),
    title: fc.option(line, { nil: undefined }),
    titleIsName: fc.boolean(),
    state: fc.option(
      fc.record({
        access: fc.constantFrom('open', 'watched', 'limited', 'suspended'),
        word,
      }),
      { nil: undefined },
    ),
    detail: fc.option(line, { nil: undefined }),
    foot: fc.record({ name: word, domain: fc.stringMatching(/^[a-z]{1,60}\.[a-z]{1,60}$/u) }),
  });
  fc.assert(
    fc.property(card, (any) => {
      const drawn = texts(layOutCard(any, real));
      for (const { text, face, x, y, size } of drawn) {
        expect(x).toBeGreaterThanOrEqual(70);
        expect(x + real[face].width(text) * size).toBeLessThanOrEqual(CARD.width - 70);
        expect(size).toBeGreaterThanOrEqual(44);
        expect(y - size * 0.66).toBeGreaterThan(24);
        expect(y).toBeLessThan(CARD.height - 20);
      }
      const rows = [...new Set(drawn.map(({ y }) => y))].toSorted((a, b) => a - b);
      for (const [index, row] of rows.entries())
        if (index > 0) expect(row - (rows[index - 1] ?? 0)).toBeGreaterThan(40);
    }),
    { numRuns: 150 },
  );
});
