import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isPictureFile } from '../register/is-picture-file.ts';
import { linkTarget } from '../register/link-target.ts';

/**
 * Turns links between content files, and links from the top of the site, into addresses under the
 * site's base path; what follows the path stays. Links that leave the site stay.
 *
 * @param settings the content folder, and the base path with a slash at both ends
 */
export function remarkLinks({ root, base }: { root: string; base: string }) {
  return (tree: Root, file: VFile): void => {
    const from = file.path.replaceAll('\\', '/').slice(root.length + 1);
    const resolve = (url: string): string => {
      const target = linkTarget(url, from);
      if (target?.path === undefined) return url;
      const path = encodeURI(target.path.slice(1)).replace(/[?#]/gu, encodeURIComponent);
      return `${base}${path}${target.rest}`;
    };
    visit(tree, (node) => {
      if (node.type === 'link') node.url = resolve(node.url);
      if (node.type === 'definition' && !isPictureFile(node.url)) node.url = resolve(node.url);
    });
  };
}
