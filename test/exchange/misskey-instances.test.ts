import { expect, test } from 'vitest';
import { misskeyInstances } from '../../src/exchange/formats/misskey-instances.ts';
import { readList } from '../../src/exchange/read-list.ts';
import { outline } from './outline.ts';

const open = { isBlocked: false, isSilenced: false, isSuspended: false, suspensionState: 'none' };

const cases: readonly [string, object, readonly string[]][] = [
  ['a blocked server', { isBlocked: true, isSilenced: true }, ['a.example suspended ?']],
  ['a silenced server', { isSilenced: true }, ['a.example limited ?']],
  ['silenced media', { isMediaSilenced: true }, ['1 only-sensitive']],
  ['media marked as sensitive by Sharkey', { isNSFW: true }, ['1 only-sensitive']],
  ['rejected reports', { rejectReports: true, isNSFW: true }, ['a.example watched reports']],
  ['a server nothing was decided about', {}, []],
  ['a server that is gone', { isSuspended: true, suspensionState: 'goneSuspended' }, []],
  ['a server not delivered to', { isSuspended: true, suspensionState: 'manuallySuspended' }, []],
  ['a name that cannot be used', { host: 'localhost', isBlocked: true }, ['1 no-dot']],
];
test.each(cases)('copes with %s', (_, said, expected) => {
  const text = JSON.stringify([{ host: 'a.example', ...open, ...said }]);
  expect(outline(misskeyInstances.read(text))).toEqual(expected);
  expect(readList(text).format?.name).toBe('misskey-instances');
});

test('what moderators note for each other stays private', () => {
  const item = { host: 'a.example', ...open, isBlocked: true, moderationNote: 'secret' };
  expect(misskeyInstances.read(JSON.stringify([item])).rows).toEqual([
    {
      line: 1,
      server: 'a.example',
      access: 'suspended',
      reject: undefined,
      privateComment: 'secret',
    },
  ]);
});

test('an answer that is an error is refused', () => {
  expect(outline(misskeyInstances.read('{"error":{"code":"ACCESS_DENIED"}}'))).toEqual([
    '0 unknown-shape',
  ]);
});
