import { nearest } from '../../problems/nearest.ts';
import { problem, type Problem } from '../../problems/problem.ts';
import type { Content, Position, Writing } from '../../schema/content.ts';
import { email } from '../../schema/text.ts';
import { siteAddresses } from '../site-addresses.ts';
import { linkTarget } from '../link-target.ts';
import { isScript } from '../is-script.ts';
import { eachWriting } from './each-writing.ts';
import type { Rule } from './rule.ts';

/** A link leads somewhere: out of the site, or to a page of it and, where it names one, to a heading there. */
export const links: Rule = function* (content, today) {
  const addresses = siteAddresses(content, today);
  for (const { file, writing } of eachWriting(content)) {
    for (const { to, text, at } of writing.links) {
      if (text.trim() === '') yield problem('link-without-text', file, at, { got: to });
      yield* judge({ to, file, at, content, addresses, here: writing });
    }
    for (const { attributes } of writing.elements)
      for (const { name, value = '', at } of attributes)
        if (name === 'href' && WEB.test(value) && !URL.canParse(value))
          yield problem('not-a-web-address', file, at, { got: value });
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
      else yield* judge({ to, file: site.file, at, content, addresses, here: undefined });
    }
};

interface LinkPlace {
  readonly to: string;
  readonly file: string;
  readonly at: Position;
  readonly content: Content;
  readonly addresses: ReturnType<typeof siteAddresses>;
  /** The text it stands in. */
  readonly here: Writing | undefined;
}

const WEB = /^https?:/iu;

function* judge(place: LinkPlace): Generator<Problem> {
  const { to, file, at, content } = place;
  if (isScript(to)) yield problem('unsafe-html', file, at, { got: to });
  else if (to === '')
    yield problem('broken-link', file, at, { got: to, other: 'no address stands behind its text' });
  else if (to.startsWith('//'))
    yield problem('not-a-web-address', file, at, { got: to, nearest: `https:${to}` });
  else if (WEB.test(to)) {
    if (!URL.canParse(to)) yield problem('not-a-web-address', file, at, { got: to });
    const inside = ownPath(to, content.site?.data.url);
    if (inside !== undefined) yield* judgeInside(place, inside);
  } else if (/^mailto:/iu.test(to)) {
    if (!email.safeParse(to.slice('mailto:'.length).split('?')[0]).success)
      yield problem('broken-link', file, at, {
        got: to,
        other: 'it names no e-mail address',
        expected: 'Write it as mailto:name@server.example.',
      });
  } else if (linkTarget(to, file) === undefined)
    yield problem('broken-link', file, at, {
      got: to,
      other: 'out of the site lead https:, http: and mailto: alone',
      expected: 'Write an address that begins with one of them, or that of a page of this site.',
    });
  else yield* judgeInside(place, to);
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
  { to, file, at, here, addresses }: LinkPlace,
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
        nearest(
          target.path,
          [...addresses.keys()].filter((other) => other !== own),
        ),
    });
    return;
  }
  if (target.anchor === undefined) return;
  const anchors = target.path === undefined ? anchorsOf(here) : addresses.get(target.path);
  if (anchors === undefined || anchors.has(target.anchor)) return;
  yield problem('broken-anchor', file, at, {
    got: target.anchor,
    nearest: nearest(target.anchor, anchors),
    expected: [...anchors].join(', '),
  });
}

/** The address out of the site that was most likely meant by one that is not whole. */
function wholeAddress(to: string): string | undefined {
  if (email.safeParse(to).success) return `mailto:${to}`;
  return /^[\w-]+(\.[\w-]+)+$/u.test(to) && !/\.(mdx?|yaml)$/u.test(to)
    ? `https://${to}`
    : undefined;
}

function anchorsOf(writing: Writing | undefined): ReadonlySet<string> {
  return new Set(writing?.headings.map(({ anchor }) => anchor));
}
