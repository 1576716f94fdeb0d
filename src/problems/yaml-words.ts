/** Two sentences: what is wrong, and what to type instead. */
interface Sentences {
  readonly what: string;
  readonly cure: string;
}

const MISREAD = 'Compare the line with the example in the manual.';

/** What a writer is told, by the parser's name for it (https://eemeli.org/yaml/#errors) or ours. */
const known: Readonly<Record<string, Sentences>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    what: 'A colon inside a sentence begins a new field for YAML.',
    cure: 'Put the whole sentence in quotes, or begin it with >- on a line of its own.',
  },
  NO_SPACE_AFTER_HYPHEN: {
    what: 'A space is missing after the hyphen.',
    cure: 'Write the hyphen, a space, then the name of the field: - date: …',
  },
  FALSE_SPACE: {
    what: 'There is a space that is none for YAML (a no-break space).',
    cure: 'Delete it and type it again.',
  },
  tab: {
    what: 'The line begins with a tab, and YAML takes spaces alone.',
    cure: MISREAD,
  },
  'false-space': {
    what: 'There is a space that is none for YAML (a no-break or a wide one).',
    cure: MISREAD,
  },
  'no-space-after-colon': {
    what: 'Behind the name of the field stand no colon and space, so it is no field.',
    cure: MISREAD,
  },
  'no-colon': {
    what: 'A colon is missing behind the name of the field.',
    cure: MISREAD,
  },
  quotes: {
    what: 'The text holds what has a meaning of its own in YAML, such as a colon or a quote.',
    cure: MISREAD,
  },
  APOSTROPHE: {
    what: 'An apostrophe ends a text in single quotes.',
    cure: "Write it twice: ''. Or write ’, or put the text in double quotes.",
  },
  QUOTES_END_EARLY: {
    what: 'The text goes on behind its quotes.',
    cure: 'Put quotes around the whole text; for those within it, use the other kind.',
  },
  TYPOGRAPHIC_QUOTES: {
    what: 'A colon inside a sentence begins a new field for YAML, and “ ” are no quotes for it.',
    cure: 'Put \' or " around the whole text.',
  },
  TOO_MANY_ALIASES: {
    what: 'Parts of this file repeat others (& and *) so often that they would fill the memory.',
    cure: 'Write out what is meant, without & and *.',
  },
  TAB_AS_INDENT: {
    what: 'The line begins with a tab.',
    cure: 'Use spaces at the beginning of a line.',
  },
  BAD_INDENT: {
    what: 'The line begins with too few or too many spaces.',
    cure: 'Begin it with as many spaces as its neighbours.',
  },
  MISSING_CHAR: {
    what: 'Something is not closed, or stands where nothing can stand.',
    cure: 'Look for a quote or bracket without its partner, and for a line that does not begin below its neighbours.',
  },
  BAD_SCALAR_START: {
    what: 'A text cannot begin with this character.',
    cure: 'Put the text in quotes.',
  },
  UNEXPECTED_TOKEN: {
    what: 'Something stands here that YAML does not expect.',
    cure: 'Put the text in quotes, or begin the line below the first field of its item.',
  },
  MULTILINE_IMPLICIT_KEY: {
    what: 'A text runs over several lines without saying so, or a colon is missing.',
    cure: 'Put a colon and a space after the name of the field, or begin the text with >-.',
  },
  BAD_ALIAS: {
    what: 'A text cannot begin with * or &.',
    cure: 'Put the text in quotes.',
  },
  MULTIPLE_DOCS: {
    what: 'A line --- inside a record begins another one for YAML.',
    cure: 'Remove the line: a file holds one record.',
  },
  BAD_DQ_ESCAPE: {
    what: 'A backslash in double quotes needs a partner.',
    cure: "Use single quotes around the text: '…'.",
  },
};

/**
 * What a writer is told about YAML that cannot be read.
 *
 * @param code the parser's name for it, if any
 * @param said what the parser says
 */
export function yamlWords(code: string | undefined, said: string): Sentences {
  const name = /end with a [\]}]$/u.test(said) ? 'MISSING_CHAR' : code;
  return (
    known[name ?? ''] ?? {
      what: `${said}.`,
      cure: 'Compare the line and the one above with the example in the manual.',
    }
  );
}
