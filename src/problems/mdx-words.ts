/** Two sentences: what is wrong, and what to type instead. */
interface Sentences {
  readonly what: string;
  readonly cure: string;
}

/** What the parser says, and what a writer is told; the first that fits counts. */
const known: readonly (readonly [said: RegExp, told: (found: string) => Sentences])[] = [
  [
    /closing tag for `<([^>`]*)>`/u,
    (tag) => ({
      what: `<${tag}> is never closed.`,
      cure: `If nothing stands in it, write a slash before its end: <${tag} … />. Else write </${tag}> where it ends, on a line of its own if it began on one.`,
    }),
  ],
  [
    /closing slash|open tag/u,
    () => ({
      what: 'A component is closed here that was never opened.',
      cure: 'Remove the tag, or write the one that opens it.',
    }),
  ],
  [
    /to create a comment/u,
    () => ({
      what: 'A remark cannot be written as <!-- … --> here.',
      cure: 'Write {/* … */} instead.',
    }),
  ],
  [
    /to create a link/u,
    () => ({
      what: 'An address cannot stand in angle brackets here.',
      cure: 'Write [the text](the address).',
    }),
  ],
  [
    /before attribute value/u,
    () => ({
      what: 'The value of an attribute has no quotes around it.',
      cure: 'Put it in quotes: kind="note".',
    }),
  ],
  [
    /before name/u,
    () => ({
      what: 'There is a < that begins no component.',
      cure: 'Write \\< for the character itself.',
    }),
  ],
  [
    /expression|acorn/iu,
    () => ({
      what: 'There is a { that begins code instead of text.',
      cure: 'Write \\{ for the character itself.',
    }),
  ],
];

/**
 * What a writer is told about MDX that cannot be read.
 *
 * @param said what the parser says (https://github.com/micromark/micromark-extension-mdx-jsx#errors)
 */
export function mdxWords(said: string): Sentences {
  for (const [pattern, told] of known) {
    const found = pattern.exec(said);
    if (found) return told(found[1] ?? '');
  }
  return {
    what: `${said.replace(/\.$/u, '')}.`,
    cure: 'Leave an empty line around component tags, and write \\< and \\{ for the characters < and {.',
  };
}
