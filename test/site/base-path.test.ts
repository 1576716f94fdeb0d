import { expect, test } from 'vitest';
import { attributeOf, elementsOf } from './html.ts';
import { site, subSite } from './sample.ts';

test('every address from the top of the host begins with the base', () => {
  const addresses = subSite.pages.flatMap(({ path, tree }) =>
    elementsOf(tree).flatMap((element) =>
      [
        ...['href', 'src', 'cite'].flatMap((name) => attributeOf(element, name) ?? []),
        ...(attributeOf(element, 'srcSet') ?? '').split(/\s*,\s*/u),
      ]
        .filter((address) => address.startsWith('/'))
        .map((address) => `${path}: ${address}`),
    ),
  );
  expect(addresses.length).toBeGreaterThan(1500);
  expect(addresses.filter((address) => !address.includes(': /sub/'))).toEqual([]);
});

/**
 * Without what Astro adds to the name of a resized picture, which depends on the picture's address,
 * and without the digest of a script, which holds the addresses of others.
 */
const withoutSize = (text: string): string =>
  text
    .replace(/(\/?_astro\/[\w-]+\.[\w-]{8})_\w+(?=\.(webp|svg))/gu, '$1')
    .replace(/(\/?_astro\/[\w.-]+)\.[\w-]{8}(?=\.js)/gu, '$1');

/** Pagefind keeps the address of a page's first picture, and names its files by what they hold. */
const withoutDigest = (name: string): string =>
  name.replace(/^(search\/pagefind\/.*)_[\da-f]+(?=\.pf_)/u, '$1');

test('the site below a path has the same files', () => {
  const names = (files: ReadonlyMap<string, Buffer>): string[] =>
    [...files.keys()].map((name) => withoutDigest(withoutSize(name))).toSorted();
  expect(names(subSite.files)).toEqual(names(site.files));
});

test('the site below a path differs in addresses alone', () => {
  const moved = (text: string): string =>
    withoutSize(text)
      .replaceAll('https://moderation.tern.example/sub/', 'https://moderation.tern.example/')
      .replaceAll('"/sub/', '"/')
      .replace(/(?<=srcset="[^"]*, )\/sub\//gu, '/');
  const other = site.pages.filter(
    ({ html, path }) => moved(subSite.page(path).html) !== withoutSize(html),
  );
  expect(other.map(({ path }) => path)).toEqual([]);
  expect(moved(subSite.text('feed.xml'))).toBe(withoutSize(site.text('feed.xml')));
});
