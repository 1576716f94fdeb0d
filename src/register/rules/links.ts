import { nearest } from '../../problems/nearest.ts';
import { problem, type Problem } from '../../problems/problem.ts';
import type { Position, Writing } from '../../schema/content.ts';
import { siteAddresses } from '../site-addresses.ts';
import { linkTarget } from '../link-target.ts';
import { isScript } from '../is-script.ts';
import { eachWriting } from './each-writing.ts';
import type { Rule } from './rule.ts';

/** A link within the site leads to a page and, where it names one, to a heading there. */
export const links: Rule = function* (content, today) {
  const addresses = siteAddresses(content, today);
  for (const { file, writing } of eachWriting(content))
    for (const { to, text, at } of writing.links) {
      if (text.trim() === '') yield problem('link-without-text', file, at, { got: to });
      yield* judge(to, file, at, writing, addresses);
    }
  for (const [index, { to }] of (content.site?.data.navigation ?? []).entries())
    if (content.site)
      yield* judge(
        to,
        content.site.file,
        content.site.at(['navigation', index, 'to']),
        undefined,
        addresses,
      );
};

function* judge(
  to: string,
  file: string,
  at: Position,
  here: Writing | undefined,
  addresses: ReturnType<typeof siteAddresses>,
): Generator<Problem> {
  if (isScript(to)) yield problem('unsafe-html', file, at, { got: to });
  const target = linkTarget(to, file);
  const own = linkTarget(file.split('/').at(-1) ?? '', file)?.path;
  if (target === undefined) return;
  if (target.path !== undefined && !addresses.has(target.path)) {
    yield problem('broken-link', file, at, {
      got: to,
      nearest:
        /^[\w-]+(\.[\w-]+)+$/u.test(to) && !/\.(mdx?|yaml)$/u.test(to)
          ? `https://${to}`
          : nearest(
              target.path,
              [...addresses.keys()].filter((address) => address !== own),
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

function anchorsOf(writing: Writing | undefined): ReadonlySet<string> {
  return new Set(writing?.headings.map(({ anchor }) => anchor));
}
