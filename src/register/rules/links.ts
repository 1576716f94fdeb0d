import { nearest } from '../../problems/nearest.ts';
import { problem, type Problem } from '../../problems/problem.ts';
import type { Content, Position } from '../../schema/content.ts';
import { isSchemeless, schemeOf } from '../../schema/link-scheme.ts';
import { email, webAddress } from '../../schema/text.ts';
import { siteAddresses } from '../site-addresses.ts';
import { linkTarget } from '../link-target.ts';
import { eachWriting } from './each-writing.ts';
import type { Rule } from './rule.ts';

/** A link leads somewhere: out of the site, or to a page of it and, where it names one, to a heading there. */
export const links: Rule = function* (content, today) {
  const addresses = siteAddresses(content, today);
  const guess = guesses();
  for (const { file, writing } of eachWriting(content)) {
    const here = new Set(writing.headings.map(({ anchor }) => anchor));
    for (const { to, text, at } of writing.links) {
      if (text.trim() === '') yield problem('link-without-text', file, at, { got: to });
      yield* judge({ to, file, at, content, addresses, here, guess });
      const shown = otherAddress(text.trim(), to);
      if (shown !== undefined) yield problem('link-elsewhere', file, at, { got: shown, other: to });
    }
    for (const { name: element, attributes } of writing.elements)
      for (const { name, value = '', at } of attributes)
        // Where it leads within the site, it has a problem already.
        if (element === 'a' && name === 'href' && schemeOf(value) !== undefined)
          yield* judge({ to: value, file, at, content, addresses, here, guess });
  }
  const { site } = content;
  for (const [index, { to }] of (site?.data.navigation ?? []).entries())
    if (site) {
      const at = site.at(['navigation', index, 'to']);
      const path = linkTarget(to, site.file)?.path;
      if (path !== undefined && !to.startsWith('/'))
        yield problem('broken-link', site.file, at, {
          got: to,
          nearest: addresses.has(path) ? path : nearest(path, addresses.keys()),
          expected: 'Write it from the top of the site, such as /about/, or as a whole address.',
        });
      else yield* judge({ to, file: site.file, at, content, addresses, here: new Set(), guess });
    }
};

/** How many headings are listed, and for how many broken links of a folder the nearest address is looked for. */
const LISTED = 50;
const GUESSED = 200;

/** Offers the nearest of what exists, until so many links are broken that nobody mends them one by one. */
function guesses(): typeof nearest {
  let count = 0;
  return (got, known) => ((count += 1) > GUESSED ? undefined : nearest(got, known));
}

interface LinkPlace {
  readonly to: string;
  readonly file: string;
  readonly at: Position;
  readonly content: Content;
  readonly addresses: ReturnType<typeof siteAddresses>;
  /** The headings of the text it stands in. */
  readonly here: ReadonlySet<string>;
  /** The nearest of what exists. */
  readonly guess: typeof nearest;
}

function* judge(place: LinkPlace): Generator<Problem> {
  const { to, file, at, content } = place;
  const scheme = schemeOf(to);
  if (to === '')
    yield problem('broken-link', file, at, { got: to, other: 'no address stands behind its text' });
  else if (isSchemeless(to) || scheme === 'http' || scheme === 'https') {
    if (!isWebAddress(to))
      yield problem('not-a-web-address', file, at, { got: to, nearest: webAddressIn(to) });
    const inside = ownPath(to, content.site?.data.url);
    if (inside !== undefined) yield* judgeInside(place, inside);
  } else if (scheme === 'mailto') {
    if (!email.safeParse(to.slice('mailto:'.length).split('?')[0]).success)
      yield problem('broken-link', file, at, {
        got: to,
        other: 'it names no e-mail address',
        expected: 'Write it as mailto:name@server.example.',
      });
  } else if (scheme === 'javascript') yield problem('unsafe-html', file, at, { got: to });
  else if (scheme !== undefined)
    yield problem('broken-link', file, at, {
      got: to,
      other: 'out of the site lead https:, http: and mailto: alone',
      expected: 'Write an address that begins with one of them, or that of a page of this site.',
    });
  else yield* judgeInside(place, to);
}

function isWebAddress(to: string): boolean {
  const inSmallLetters = to.replace(/^https?:/iu, (scheme) => scheme.toLowerCase());
  return webAddress.safeParse(inSmallLetters).success;
}

/** The whole address that one with too few slashes, or with something in front of its server, means. */
function webAddressIn(to: string): string | undefined {
  const scheme = /^https?:/iu.exec(to)?.[0] ?? 'https:';
  const rest = to.replace(/^https?:/iu, '').replace(/^[/\\]+/u, '');
  const end = /[/\\?#]/u.exec(rest)?.index ?? rest.length;
  const server = rest.slice(rest.lastIndexOf('@', end - 1) + 1);
  const address = `${scheme.toLowerCase()}//${server}`;
  return address !== to && webAddress.safeParse(address).success ? address : undefined;
}

/** The address that a link's text shows, where the link leads to another server. */
function otherAddress(text: string, to: string): string | undefined {
  if (!/^https?:\/\//iu.test(text)) return undefined;
  const [shown, real] = [URL.parse(text), URL.parse(to)];
  if (shown === null || real === null || bare(shown.host) === bare(real.host)) return undefined;
  // An archived copy names the original in its own address.
  return to.includes(shown.host) && real.pathname.includes(shown.host) ? undefined : text;
}

function bare(host: string): string {
  return host.replace(/^www\./u, '');
}

/** The address from the top of our site that a whole address means; files are not looked for. */
function ownPath(to: string, site: string | undefined): string | undefined {
  const [url, ours] = [URL.parse(to), URL.parse(site ?? '')];
  if (url === null || ours === null || url.host !== ours.host) return undefined;
  const top = ours.pathname.replace(/\/?$/u, '/');
  const path = url.pathname.replace(/\/?$/u, '/');
  if (!path.startsWith(top) || /\.(xml|json|csv|txt|ics)\/$/u.test(path)) return undefined;
  return `/${path.slice(top.length)}${url.hash}`;
}

/** @param address the link as written, or from the top of the site */
function* judgeInside(
  { to, file, at, here, addresses, guess }: LinkPlace,
  address: string,
): Generator<Problem> {
  const target = linkTarget(address, file);
  const own = linkTarget(file.split('/').at(-1) ?? '', file)?.path;
  if (target === undefined) return;
  if (target.path !== undefined && !addresses.has(target.path)) {
    yield problem('broken-link', file, at, {
      got: to,
      nearest:
        wholeAddress(to) ??
        guess(
          target.path,
          [...addresses.keys()].filter((other) => other !== own),
        ),
    });
    return;
  }
  if (target.anchor === undefined) return;
  const anchors = target.path === undefined ? here : addresses.get(target.path);
  if (anchors === undefined || anchors.has(target.anchor)) return;
  yield problem('broken-anchor', file, at, {
    got: target.anchor,
    nearest: guess(target.anchor, anchors),
    expected: [...anchors].slice(0, LISTED).join(', '),
  });
}

/** The address out of the site that was most likely meant by one that is not whole. */
function wholeAddress(to: string): string | undefined {
  if (email.safeParse(to).success) return `mailto:${to}`;
  return /^[\w-]+(\.[\w-]+)+$/u.test(to) && !/\.(mdx?|yaml)$/u.test(to)
    ? `https://${to}`
    : undefined;
}
