import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { candorJson } from '../../src/exchange/formats/candor-json.ts';
import {
  registerDocument,
  registerJsonSchema,
  type RegisterDocument,
} from '../../src/schema/register-document.ts';
import { clearListings, publicListings } from '../exchange/arbitrary-register.ts';

const $schema = 'https://mods.a.example/lists/candor-1.schema.json';
const published = z.fromJSONSchema(registerJsonSchema($schema));

const event: RegisterDocument['decisions'][number]['history'][number] = {
  date: '2026-01-01',
  action: 'limit',
  reason: 'Spam.',
  sources: [{ title: 'A page', url: 'https://a.example/page' }],
};
const decision: RegisterDocument['decisions'][number] = {
  id: 'b.example',
  url: 'https://mods.a.example/decisions/b.example/',
  servers: [{ name: 'b.example' }],
  obfuscated: false,
  access: 'limited',
  since: '2026-01-01',
  reject: [],
  history: [event],
};
const document: RegisterDocument = {
  $schema,
  server: { domain: 'a.example', name: 'A' },
  url: 'https://mods.a.example/',
  date: '2026-11-24',
  decisions: [decision],
};

function decided(more: object): object {
  return { ...document, decisions: [{ ...decision, ...more }] };
}

test('a field that there is not is never written, and the schema lets it be added', () => {
  const more = decided({ severity: 'limit' });
  expect(registerDocument.safeParse(more).success).toBe(false);
  expect(published.safeParse(more).success).toBe(true);
});

test('whatever Candor writes passes the schema that it publishes, and has no other fields', () => {
  fc.assert(
    fc.property(fc.oneof(publicListings, clearListings), (listing) => {
      const written: unknown = JSON.parse(candorJson.write(listing).text);
      expect(published.safeParse(written).error?.issues).toBeUndefined();
      expect(registerDocument.safeParse(written).error?.issues).toBeUndefined();
    }),
  );
});

test.each<[string, object]>([
  ['the document as it is', document],
  ['an address on this machine', { ...document, url: 'http://localhost:4321/' }],
  ['a name of other letters', decided({ servers: [{ name: 'xn--strandlufer-r8a.example' }] })],
  [
    'a masked name with its digest',
    decided({ servers: [{ name: 'b**.***le', digest: 'a'.repeat(64) }] }),
  ],
])('the schema and what is written both take %s', (_, one) => {
  expect(registerDocument.safeParse(one).success).toBe(true);
  expect(published.safeParse(one).success).toBe(true);
});

test.each<[string, object]>([
  ['a day in words', decided({ since: 'yesterday' })],
  ['a day in another order', { ...document, date: '24.11.2026' }],
  ['a month that there is not', decided({ history: [{ ...event, date: '2026-13-01' }] })],
  ['an address that is none', { ...document, url: 'nope' }],
  ['an address without a dot', decided({ url: 'https://nowhere/' })],
  [
    'a source at an address of another kind',
    decided({ history: [{ ...event, sources: [{ title: 'x', url: 'ftp://a.example' }] }] }),
  ],
  ['another schema', { ...document, $schema: 'x' }],
  ['a masked name without a digest', decided({ servers: [{ name: 'b**.***le' }] })],
  ['half a digest', decided({ servers: [{ name: 'b**.***le', digest: 'abc' }] })],
  ['a server in capitals', { ...document, server: { domain: 'A.example', name: 'A' } }],
  ['an address in place of a server', decided({ servers: [{ name: '10.0.0.1' }] })],
  ['a text that says nothing', decided({ software: ' ' })],
  ['a text that nobody can see', decided({ software: 'Mast\u200bodon' })],
])('the schema and what is written both refuse %s', (_, one) => {
  expect(registerDocument.safeParse(one).success).toBe(false);
  expect(published.safeParse(one).success).toBe(false);
});
