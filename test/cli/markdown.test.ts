import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { codeSpan } from '../../src/cli/drift/code-span.ts';
import { escapeMarkdown } from '../../src/cli/drift/escape-markdown.ts';
import { fencedText } from '../../src/cli/drift/fenced-text.ts';
import { plainText } from '../../src/cli/command/plain-text.ts';

const markdown = unified().use(remarkParse).use(remarkGfm);

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** The kinds of nodes that a text has as a cell of a table, and what a reader sees of it. */
function seen(text: string): { readonly kinds: ReadonlySet<string>; readonly text: string } {
  const kinds = new Set<string>();
  const visit = ({ type, value, children = [] }: Node): string => {
    if (value !== undefined && type !== 'html') kinds.add(type);
    else if (children.length > 0) kinds.add(type);
    return type === 'html' ? '' : (value ?? children.map(visit).join(''));
  };
  const root = markdown.parse(`| a | b |\n| - | - |\n| x${text}x | end |\n`) as Node;
  const [, row] = root.children?.[0]?.children ?? [];
  const cells = row?.children ?? [];
  expect(cells).toHaveLength(2);
  const [cell] = cells;
  return { text: cell === undefined ? '' : visit(cell), kinds };
}

/** All that Markdown and GitHub make something of. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...Array.from('*_`|[]()<>!#&@~:/.\\-+ aw1\n"')) }),
  fc.constantFrom('www.bad.example', 'see https://bad.example/ now', '@team', '&amp;', '<!-- x'),
);

test('a text is shown as it stands, whatever is in it', () => {
  fc.assert(
    fc.property(words, (text) => {
      const { text: shown, kinds } = seen(escapeMarkdown(text));
      expect(shown).toBe(`x${plainText(text)}x`);
      expect([...kinds].toSorted()).toEqual(['tableCell', 'text']);
    }),
    { examples: [['a www.bad.example b'], ['mail a@bad.example'], ['#12']] },
  );
});

test('nobody is mentioned and no issue is referred to', () => {
  expect(escapeMarkdown('@team #12')).toBe('\\@<!-- -->team \\#<!-- -->12');
});

test('code is shown as it stands but for backslashes, whatever is in it', () => {
  fc.assert(
    fc.property(words, (text) => {
      fc.pre(plainText(text) !== '');
      const { text: shown, kinds } = seen(` ${codeSpan(text)} `);
      expect(shown).toBe(`x ${plainText(text).replaceAll('\\', '/')} x`);
      expect([...kinds].toSorted()).toEqual(['inlineCode', 'tableCell', 'text']);
    }),
  );
});

test('a block of code ends where it should', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const root = markdown.parse(`${fencedText(`${one}\n${other}`)}\n\nend\n`) as Node;
      expect(root.children?.map(({ type }) => type)).toEqual(['code', 'paragraph']);
    }),
  );
});
