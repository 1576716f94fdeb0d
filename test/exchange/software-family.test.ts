import { expect, test } from 'vitest';
import { softwarePowers } from '../../src/exchange/drift/software-powers.ts';
import { formats } from '../../src/exchange/formats.ts';
import { familyOf } from '../../src/exchange/software-family.ts';

test.each([
  ['catodon', 'misskey'],
  ['sharkey', 'misskey'],
  ['akkoma', 'pleroma'],
  ['hometown', 'mastodon'],
  ['mastodon', 'mastodon'],
  ['takahe', 'takahe'],
])('%s acts as %s does', (software, family) => {
  expect(familyOf(software)).toBe(family);
});

test('what is known of a software goes before what is known of its family', () => {
  expect(softwarePowers('catodon')).toEqual(softwarePowers('misskey'));
  expect(softwarePowers('akkoma')).toMatchObject({ limits: true, below: 'all' });
  expect(softwarePowers('sharkey')).toEqual({ ...softwarePowers('misskey'), rejects: ['reports'] });
});

test('a format of a software bears its name', () => {
  for (const { name, software } of formats)
    if (software !== undefined && name !== 'member-blocks')
      expect(name.startsWith(`${software}-`), name).toBe(true);
});
