import { mkdtempSync, readdirSync, rmSync, utimesSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Card } from '../../src/previews/card.ts';
import { pictures } from '../../src/previews/previews-on-disk.ts';
import { sampleCard } from './sample-card.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-previews-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A shelf that counts how often it draws. */
function counting(): { get: (card: Card) => Promise<Uint8Array>; drawn: string[] } {
  const drawn: string[] = [];
  const get = pictures({ folder, limit: 5000 }, (card) => {
    drawn.push(card.title ?? '');
    return Promise.resolve(new TextEncoder().encode(JSON.stringify(card)));
  });
  return { get, drawn };
}

test('a card is drawn once, also for the next build', async () => {
  const first = counting();
  const bytes = await first.get(sampleCard());
  expect(await first.get(sampleCard())).toEqual(bytes);
  const second = counting();
  expect(await second.get(sampleCard())).toEqual(bytes);
  expect([first.drawn, second.drawn]).toEqual([['threads.net'], []]);
});

test('a card that is asked for twice at once is whole both times', async () => {
  const { get } = counting();
  const [one, two] = await Promise.all([get(sampleCard()), get(sampleCard())]);
  expect(one).toEqual(two);
  expect(readdirSync(folder).length).toBe(1);
});

test('a card that says anything else is another', async () => {
  const { get, drawn } = counting();
  await get(sampleCard());
  await get(sampleCard({ direction: 'rtl' }));
  await get(sampleCard({ detail: 'since 10 January 2025' }));
  await get(sampleCard({ foot: { name: 'Tern', domain: 'tern2.example' } }));
  expect(drawn.length).toBe(4);
  expect(readdirSync(folder).length).toBe(4);
});

test('a picture that is there is not written again', async () => {
  const { get } = counting();
  await get(sampleCard());
  const [file = ''] = readdirSync(folder);
  utimesSync(join(folder, file), 1, 1);
  await counting().get(sampleCard());
  expect(statSync(join(folder, file)).mtimeMs).toBe(1000);
});

test('over the limit, a process at its end removes what it did not use', async () => {
  const { get } = counting();
  for (let index = 0; index < 5; index++) await get(sampleCard({ title: `old${index}.example` }));
  const module = new URL('../../src/previews/previews-on-disk.ts', import.meta.url).href;
  const code = (limit: number) => `
    const { pictures } = await import(${JSON.stringify(module)});
    const get = pictures({ folder: ${JSON.stringify(folder)}, limit: ${limit} }, async () => new Uint8Array(1));
    await get(${JSON.stringify(sampleCard({ title: 'new.example' }))});`;
  const run = (limit: number) =>
    spawnSync(process.execPath, ['--input-type=module', '--eval', code(limit)], {
      encoding: 'utf8',
    });
  expect(run(6).stderr).toBe('');
  expect(readdirSync(folder).length).toBe(6);
  run(5);
  expect(readdirSync(folder).length).toBe(1);
});
