import GithubSlugger, { slug } from 'github-slugger';
import type { Heading, Nodes } from 'mdast';

/** Names that the page itself uses on the same page: its own parts begin with `_`, footnotes as GFM has them. */
const TAKEN = /^(?:user-content-|footnote-label$)/u;

/**
 * Makes what gives the headings of a text the names by which links lead to them, as GitHub does, from
 * the first to the last. None is the name of anything else on the page.
 *
 * @returns gives the name of a heading
 */
export function headingAnchors(): (heading: Heading) => string {
  const slugger = new GithubSlugger();
  return (heading) => {
    const name = slug(headingText(heading).trim()).replace(/^_+/u, '');
    if (name === '') return slugger.slug('section');
    return slugger.slug(TAKEN.test(name) ? `section-${name}` : name);
  };
}

/** What readers see of a heading, without its pictures. */
function headingText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map(headingText).join('') : '';
}
