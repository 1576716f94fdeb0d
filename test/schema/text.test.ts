import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { email, handle, languageTag, text, webAddress } from '../../src/schema/text.ts';

const accepts = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

describe('text', () => {
  test('loses the spaces around it', () => expect(text.parse('  A line.\n')).toBe('A line.'));
  test('keeps line feeds and tabs within', () => expect(text.parse('a\n\tb')).toBe('a\n\tb'));
  test('keeps joiners that emoji and Persian need', () => {
    expect(text.parse('👩\u200d🔧')).toBe('👩\u200d🔧');
    expect(text.parse('می\u200cخواهم')).toBe('می\u200cخواهم');
  });
  test.each(['', ' \n', 'a\u200bb', 'a\u0000', 'a\u0007', 'a\ufeffb', 7, null, true])(
    '%j is none',
    (value) => expect(accepts(text, value)).toBe(false),
  );
});

describe('webAddress', () => {
  test.each([
    'https://elsewhere.example',
    'http://elsewhere.example/a?b=c#d',
    'https://bücher.example/ü',
    'http://localhost:4321/',
    ' https://elsewhere.example ',
  ])('%s is whole', (value) => expect(accepts(webAddress, value)).toBe(true));
  test('an address with other letters is whole however often one asks', () => {
    const answers = Array.from({ length: 20_000 }, () =>
      accepts(webAddress, 'https://bücher.example/ü'),
    );
    expect(new Set(answers)).toEqual(new Set([true]));
  });
  test.each([
    'elsewhere.example',
    '/about/',
    'ftp://elsewhere.example/',
    'https://',
    'https://elsewhere',
    'https://elsewhere.example/a b',
    'javascript:alert(1)',
  ])('%s is not', (value) => expect(accepts(webAddress, value)).toBe(false));
});

describe('email', () => {
  test.each(['mods@heron.example', 'a.b+c@mail.heron.example'])('%s is one', (value) =>
    expect(accepts(email, value)).toBe(true),
  );
  test.each(['mods@heron', 'mods at heron.example', '@mods@heron.example', '<mods@heron.example>'])(
    '%s is none',
    (value) => expect(accepts(email, value)).toBe(false),
  );
});

describe('handle', () => {
  test.each(['@mods@heron.example', '@a_b.c-d@heron.example'])('%s is one', (value) =>
    expect(accepts(handle, value)).toBe(true),
  );
  test.each(['mods@heron.example', '@mods', '@mods@heron', 'https://heron.example/@mods'])(
    '%s is none',
    (value) => expect(accepts(handle, value)).toBe(false),
  );
});

describe('languageTag', () => {
  test.each(['en', 'de', 'pt-BR', 'zh-Hant', 'nds'])('%s is one', (value) =>
    expect(accepts(languageTag, value)).toBe(true),
  );
  test.each(['en_GB', '', 'e', 'englisch-de', 'german', 'English'])('%s is none', (value) =>
    expect(accepts(languageTag, value)).toBe(false),
  );
});
