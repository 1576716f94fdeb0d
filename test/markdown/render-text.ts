import { unified } from '@astrojs/markdown-remark';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { markdownPlugins } from '../../src/markdown/markdown-plugins.ts';

let tree: Root | undefined;

const { remarkPlugins, rehypePlugins, remarkRehype } = markdownPlugins({
  root: '/content',
  base: '/sub/',
  language: 'en',
});
const pipeline = unified({
  gfm: false,
  smartypants: false,
  remarkPlugins,
  rehypePlugins: [
    ...rehypePlugins,
    () => (made: Root) => {
      tree = structuredClone(made);
    },
  ],
  remarkRehype,
});
const markdown = await pipeline.createRenderer({ syntaxHighlight: false });
const mdx = await pipeline.createMdxRenderer?.({ syntaxHighlight: false }, { optimize: false });

/**
 * A text as the pipeline of a site below `/sub/` makes it: HTML, in MDX with the components as they
 * are.
 */
export async function renderText(body: string, format: 'md' | 'mdx'): Promise<string> {
  const path = `/content/posts/a.${format}`;
  if (format === 'mdx') await mdx?.process(body, path, {});
  else await markdown.render(body, { fileURL: new URL(`file://${path}`) });
  if (tree === undefined) throw new Error('Nothing was made.');
  visit(tree, (node, index, parent) => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      parent?.children.splice(index ?? 0, 1, {
        type: 'element',
        tagName: node.name ?? '',
        properties: {},
        children: node.children,
      });
  });
  return toHtml(tree).trim();
}
