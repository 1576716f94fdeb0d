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
    /after self-closing slash/u,
    () => ({
      what: 'There is a slash in a tag that does not end it.',
      cure: 'Write /> where the tag ends, or \\< for the character < itself.',
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
    /in attribute value/u,
    () => ({
      what: 'The quotes around the value of an attribute are never closed.',
      cure: 'Put a quote at the end of the value: kind="note".',
    }),
  ],
  [
    /lazy line/u,
    () => ({
      what: 'A tag goes on outside of the list or quotation in which it begins.',
      cure: 'Write the tag on one line.',
    }),
  ],
  [
    /end of file (in|before|after) (?:[a-z]+ ){0,3}name/u,
    () => ({
      what: 'A < begins a component here that never ends.',
      cure: 'Write \\< for the character itself, or end the tag with >.',
    }),
  ],
  [
    /(in|before|after) (attribute|member|local) name|(in|after) name/u,
    () => ({
      what: 'A < begins a component here, and a character follows that cannot stand in one.',
      cure: 'Write \\< for the character < itself. Attributes are written so: kind="note".',
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
