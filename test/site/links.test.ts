import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { attributeOf, elementById, elementsOf, textOf } from './html.ts';
import type { BuiltPage, BuiltSite } from './read-site.ts';
import { origin, site, subSite } from './sample.ts';

/** Attributes that hold addresses. */
const ADDRESSES = ['href', 'src', 'cite', 'action', 'data', 'poster'];

/** An address on a page. */
interface Address {
  readonly page: BuiltPage;
  readonly element: Element;
  readonly name: string;
  readonly value: string;
}

function addressesOf(built: BuiltSite): Address[] {
  return built.pages.flatMap((page) =>
    elementsOf(page.tree).flatMap((element) => [
      ...ADDRESSES.flatMap((name) => {
        const value = attributeOf(element, name);
        return value === undefined ? [] : [{ page, element, name, value }];
      }),
      // Pictures and pages that a page names for others to show.
      ...(element.tagName === 'meta' ? [attributeOf(element, 'content') ?? ''] : [])
        .filter((value) => /^https?:\/\//u.test(value))
        .map((value) => ({ page, element, name: 'content', value })),
      ...(attributeOf(element, 'srcSet') ?? '')
        .split(',')
        .flatMap((candidate) => candidate.trim().split(/\s+/u)[0] || [])
        .map((value) => ({ page, element, name: 'srcSet', value })),
    ]),
  );
}

const say = ({ page, value }: Address): string => `${page.path}: ${value}`;

describe.each([
  { base: '/', built: site },
  { base: '/sub/', built: subSite },
])('the site at $base', ({ base, built }) => {
  const addresses = addressesOf(built);
  const home = `${origin}${base}`;
  const whole = ({ page, value }: Address): URL => new URL(value, `${home}${page.path.slice(1)}`);
  const inside = addresses.filter((address) => whole(address).origin === origin);
  const fileAt = ({ pathname }: URL): string =>
    decodeURIComponent(pathname.slice(base.length)).replace(/(^|\/)$/u, '$1index.html');

  test('has links to follow', () => {
    expect(inside.length).toBeGreaterThan(1500);
  });

  test('leads from every address inside it to a file, without a detour', () => {
    const dead = inside.filter((address) => {
      const url = whole(address);
      return !url.pathname.startsWith(base) || !built.files.has(fileAt(url));
    });
    expect(dead.map(say)).toEqual([]);
  });

  test('leads from every address of a place to that place', () => {
    const places = inside.filter((address) => /^#[^=]+$/u.test(whole(address).hash));
    expect(places.length).toBeGreaterThan(70);
    const byFile = new Map(built.pages.map((page) => [page.file, page]));
    const dead = places.filter((address) => {
      const url = whole(address);
      const target = byFile.get(fileAt(url));
      return (
        target === undefined ||
        elementById(target.tree, decodeURIComponent(url.hash.slice(1))) === undefined
      );
    });
    expect(dead.map(say)).toEqual([]);
  });

  test('writes every link inside it from the top of its host, or to a place on the same page', () => {
    const links = inside.filter(({ element }) => element.tagName === 'a');
    const strange = links.filter(
      ({ value }) => !value.startsWith('#') && !/^\/(?!\/)/u.test(value),
    );
    expect(strange.map(say)).toEqual([]);
  });

  test('takes no handle for an e-mail address', () => {
    expect(textOf(built.page('/about/').tree)).toContain('Our account, @moderation@tern.example,');
    const texts = [...built.files].filter(([file]) => /\.(html|xml|json)$/u.test(file));
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter(([, bytes]) => /@(?:<|&lt;|\\u003c)a /u.test(String(bytes)))).toEqual([]);
  });

  test('leads to every page from some other page', () => {
    const reached = new Set(
      inside
        .filter(({ page, element, ...address }) => {
          const url = whole({ page, element, ...address });
          return element.tagName === 'a' && fileAt(url) !== page.file;
        })
        .map((address) => fileAt(whole(address))),
    );
    const lonely = built.pages.filter(({ file }) => !reached.has(file)).map(({ file }) => file);
    expect(lonely).toEqual(['404.html']);
  });

  test('loads nothing from anywhere else', () => {
    const loaded = addresses.filter(
      ({ element }) =>
        !/^(a|blockquote|q|meta)$/u.test(element.tagName) &&
        !/^(canonical|alternate|me|author|license)$/u.test(attributeOf(element, 'rel') ?? ''),
    );
    expect(loaded.length).toBeGreaterThan(150);
    expect(loaded.filter((address) => whole(address).origin !== origin).map(say)).toEqual([]);
  });

  test('loads nothing from anywhere through its stylesheet', () => {
    const sheets = [...built.files.keys()].filter((file) => file.endsWith('.css'));
    for (const sheet of sheets)
      expect(built.text(sheet)).not.toMatch(/url\(|@import|image-set\(/iu);
  });

  test('leads out of it with nothing but https and mail, and leaves no trace of where from', () => {
    const out = addresses.filter((address) => whole(address).origin !== origin);
    expect(out.length).toBeGreaterThan(50);
    expect(out.filter((address) => !/^(https|mailto):$/u.test(whole(address).protocol))).toEqual(
      [],
    );
    expect(out.filter(({ element }) => attributeOf(element, 'target') !== undefined)).toEqual([]);
  });

  test('says of every picture what it shows and how large it is', () => {
    const pictures = built.pages.flatMap((page) =>
      elementsOf(page.tree, 'img').map((picture) => ({ page, picture })),
    );
    expect(pictures.length).toBeGreaterThanOrEqual(10);
    const poor = pictures.filter(
      ({ picture }) =>
        // The site's name beside the logo says what it shows.
        (attributeOf(picture, 'className') === 'site-logo'
          ? attributeOf(picture, 'alt') !== ''
          : (attributeOf(picture, 'alt') ?? '').length < 10) ||
        !['width', 'height'].every((side) => Number(attributeOf(picture, side)) > 0),
    );
    expect(
      poor.map(({ page, picture }) => `${page.path}: ${attributeOf(picture, 'src') ?? ''}`),
    ).toEqual([]);
  });

  test('has no picture that no page shows', () => {
    const shown = new Set(inside.map((address) => fileAt(whole(address))));
    const pictures = [...built.files.keys()].filter((file) =>
      /\.(webp|png|jpe?g|avif)$/u.test(file),
    );
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((file) => !shown.has(file))).toEqual([]);
  });
});
