import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/reading/check-content.ts';
import { files } from '../files.ts';
import { fixture } from '../fixture.ts';
import { overlay } from '../overlay.ts';
import { textAttacks } from './text-attacks.ts';

const TODAY = '2026-11-24';
const base = await fixture('base');

/** The lines of a post above its text. */
const FRONT = ['---', 'title: A title', 'description: D.', 'date: 2025-02-03', '---'];

test('there are enough attacks, each with a name of its own', () => {
  expect(textAttacks.length).toBeGreaterThanOrEqual(120);
  expect(new Set(textAttacks.map(({ name }) => name)).size).toBe(textAttacks.length);
});

describe('the check tells where an attack stands, or it is inert', () => {
  test.each(textAttacks)('$name', ({ format, body, problems }) => {
    const file = `posts/2025-02-03-attack/index.${format}`;
    const text = [...FRONT, body, ''].join('\n');
    const chart = 'posts/2025-02-03-attack/chart.png';
    const found = checkContent(overlay(base, files({ [file]: text }, [chart])), TODAY).problems;
    const told = found
      // A picture that nothing shows is no attack.
      .map(({ code, line }) => `${code}:${line - FRONT.length}`);
    expect(told).toEqual(problems);
  });
});
