import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inShort } from '../../src/register/in-short.ts';

const FAMILY = '👨‍👩‍👧‍👦';

describe('a text in short', () => {
  test.each([
    'Its owner, Mr. Smith, doxxed three of our members.',
    'The U.S. Department of Commerce asked for it. We said no.',
    'Sie verschickt z. B. Werbung. Niemand antwortet.',
    'There is a new team. It has parted from the old one.',
    'It floods us',
    '它向我们的成员发送广告。我们写信给他们的团队，没有得到答复。',
  ])('is all of %j, which has room', (text) => expect(inShort(text, 140)).toBe(text));

  test.each([
    ['It floods us all day long.', 14, 'It floods us …'],
    ['Its owner, Mr. Smith, doxxed three of our members.', 20, 'Its owner, Mr. …'],
    ['It broke cf. Rule 4, which we hold dear.', 14, 'It broke cf. …'],
    ['It floods us, and others as well.', 16, 'It floods us …'],
    ['It floods us – and others as well.', 18, 'It floods us …'],
    ['It floods us (and others as well).', 16, 'It floods us …'],
    ['It floods us: all day long.', 17, 'It floods us …'],
    ['It floods us. Nobody answers.', 16, 'It floods us. …'],
    ['הוא מציף אותנו בפרסומות כל היום', 20, 'הוא מציף אותנו …'],
    ['它向我们的成员发送广告。我们写信给他们的团队，没有得到答复。', 12, '它向我们的成员发送…'],
    ['人々に広告を送り続けていて、誰も答えない。', 12, '人々に広告を送り続け…'],
    ['ส่งโฆษณาถึงสมาชิกของเราทุกวันโดยไม่มีใครตอบ', 20, 'ส่งโฆษณาถึงสมาชิก…'],
    ['See https://loud.example/a/very/long/address/of/a/page', 30, 'See https://loud.example/a/…'],
    ['Donaudampfschifffahrtsgesellschaft', 10, 'Donaudam…'],
    [FAMILY.repeat(9), 30, `${FAMILY.repeat(2)}…`],
    ['🇫🇷🇩🇪🇪🇸🇮🇹', 11, '🇫🇷🇩🇪…'],
    ['e\u0301'.repeat(9), 7, `${'e\u0301'.repeat(2)}…`],
  ])('of %j in %i characters is cut at a word', (text, limit, short) => {
    expect(inShort(text, limit)).toBe(short);
  });

  test('stands on one line', () => {
    expect(inShort('It floods\n  us.\tMore.', 140)).toBe('It floods us. More.');
  });

  test('cuts through what is seen as one character only where that alone has no room', () => {
    expect(inShort(`e${'\u0301'.repeat(200)}`, 20)).toBe(`e${'\u0301'.repeat(17)}…`);
    expect(inShort('\u{1d165}'.repeat(200), 21)).toBe(`${'\u{1d165}'.repeat(9)}…`);
  });

  test('is the beginning of the text, has room, and says where there is more', () => {
    const texts = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.string({ maxLength: 100, unit: 'grapheme' }),
      fc.lorem({ maxCount: 40 }),
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: 8, max: 150 }), (text, limit) => {
        const line = text.replace(/\s+/gu, ' ').trim();
        const short = inShort(text, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        if (line.length <= limit) expect(short).toBe(line);
        else {
          expect(short.endsWith('…')).toBe(true);
          expect(line.startsWith(short.replace(/ ?…$/u, ''))).toBe(true);
        }
        if (text.isWellFormed()) expect(short.isWellFormed()).toBe(true);
      }),
    );
  });
});
