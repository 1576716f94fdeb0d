import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { readAttachment } from '../../src/machine/read-attachment.ts';
import { buildSite } from './build-site.ts';
import { copyProject } from './copy-project.ts';
import { attributeOf, elementsOf, parsePage } from './html.ts';

const project = copyProject();
afterAll(() => rmSync(project, { recursive: true, force: true }));

const KINDS = ['png', 'jpg', 'webp', 'avif', 'gif'] as const;

/** Names that mean something to an address, a shell or the tools of a build, or are those of a package. */
const NAMES = [
  'with space.png',
  'Screenshot 1.2 (3).PNG',
  "it's & that=@2x~.png",
  '[a], !b; $c+d.png',
  'ä 日本 😀.png',
  'sharp/package.png',
  '@astrojs/mdx.png',
  'astro.png',
];

/** Pictures with those names, and pictures of each kind that broke off or were damaged on their way. */
async function pictures(): Promise<ReadonlyMap<string, Uint8Array>> {
  const square = sharp({
    create: {
      width: 64,
      height: 48,
      channels: 3,
      background: '#a33',
      noise: { type: 'gaussian', mean: 99, sigma: 9 },
    },
  });
  const found = new Map<string, Uint8Array>();
  for (const name of NAMES) found.set(name, await square.clone().png().toBuffer());
  for (const kind of KINDS) {
    const bytes = await square
      .clone()
      .toFormat(kind === 'jpg' ? 'jpeg' : kind)
      .toBuffer();
    for (const tenths of [3, 6, 9])
      found.set(`cut-${tenths}.${kind}`, bytes.subarray(0, (bytes.length * tenths) / 10));
    for (const tenths of [5, 8])
      found.set(
        `torn-${tenths}.${kind}`,
        Buffer.from(bytes).fill('Z', Math.floor((bytes.length * tenths) / 10)),
      );
  }
  return found;
}

test('what the check lets pass of odd names and broken pictures is built and shown', async () => {
  const content = join(project, 'pictured-content');
  cpSync(fileURLToPath(new URL('../fixtures/base', import.meta.url)), content, { recursive: true });
  const all = await pictures();
  const shown = new Set<string>();
  for (const ending of ['md', 'mdx']) {
    const folder = join(content, `posts/pictured-${ending}`);
    for (const [name, bytes] of all) {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
      if ((await readAttachment(file)).fault === undefined) shown.add(name);
      else rmSync(file);
    }
    const lines = [...shown].map((name) => `![A square](<${encodeURI(name)}>)\n\n`);
    writeFileSync(
      join(folder, `index.${ending}`),
      `---\ntitle: Pictures\ndescription: Many.\ndate: 2025-07-01\n---\n\n${lines.join('')}`,
    );
  }
  expect(shown.size).toBeGreaterThan(NAMES.length);
  expect([...shown].filter((name) => name.startsWith('cut-'))).toEqual([]);

  const { status, output, dist } = await buildSite(content, project);
  expect(status, output).toBe(0);
  for (const ending of ['md', 'mdx']) {
    const page = parsePage(readFileSync(join(dist, `posts/pictured-${ending}/index.html`), 'utf8'));
    const addresses = elementsOf(page, 'img').map((img) => attributeOf(img, 'src') ?? '');
    expect(addresses.filter((src) => src.includes('/_astro/')).length).toBe(shown.size);
    for (const src of addresses) expect(existsSync(join(dist, decodeURI(src))), src).toBe(true);
  }
});
