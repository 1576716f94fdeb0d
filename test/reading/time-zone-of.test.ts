import { expect, test } from 'vitest';
import { timeZoneOf } from '../../src/reading/time-zone-of.ts';
import { files } from '../files.ts';
import { fixture } from '../fixture.ts';

const site = (await fixture('base')).texts.get('site.yaml') ?? '';

test.each([
  ['what site.yaml says', `${site}time-zone: Pacific/Auckland\n`, 'Pacific/Auckland'],
  ['UTC where it says nothing', site, 'UTC'],
  ['UTC where it says nothing that is one', `${site}time-zone: Berlin\n`, 'UTC'],
  ['UTC where it cannot be read', 'title: "x', 'UTC'],
])('the day begins by %s', (_name, text, zone) => {
  expect(timeZoneOf(files({ 'site.yaml': text }))).toBe(zone);
});

test('the day begins by UTC where there is no site.yaml', () =>
  expect(timeZoneOf(files({}))).toBe('UTC'));
