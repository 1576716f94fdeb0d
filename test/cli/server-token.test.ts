import { afterEach, expect, test, vi } from 'vitest';
import { serverToken } from '../../src/cli/command/server-token.ts';

afterEach(() => vi.unstubAllEnvs());

test.each<[string, string | undefined]>([
  ['ours.example', 'secret'],
  ['https://social.ours.example/api/v1/admin/domain_blocks', 'secret'],
  ['http://127.0.0.1:3000', 'secret'],
  ['other.example', undefined],
  ['https://lists.example/ours.example.csv', undefined],
  ['notours.example', undefined],
  ['ours.example.evil.example', undefined],
  ['https://ours.example@evil.example/', undefined],
])('the token of the environment goes to %s: %s', (address, expected) => {
  vi.stubEnv('CANDOR_TOKEN', 'secret');
  expect(serverToken(address, 'ours.example')).toBe(expected);
});

test('without a token in the environment none is sent', () => {
  vi.stubEnv('CANDOR_TOKEN', '');
  expect(serverToken('ours.example', 'ours.example')).toBe(undefined);
});
