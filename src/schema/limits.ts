/**
 * How much of what people write is read. Each limit lies several times above what anyone writes by
 * hand or any known list has, and low enough that what passes is read and published in seconds: what
 * is behind it takes time and memory that grow faster than the text, or makes a name that no disk
 * can hold. The manual tells those of the content.
 */
export const LIMITS = {
  /** Bytes of a record in YAML: a decision, site.yaml, the front matter of a text. */
  recordBytes: 200_000,
  /** How deep lists and groups of fields may stand in each other in a record: honest ones stay below 10. */
  recordNesting: 30,
  /** Events of a decision: what applies on a day is asked for each of them. */
  events: 500,
  /** Bytes of a text in Markdown or MDX, below its front matter: fifteen thousand words in any script. */
  textBytes: 200_000,
  /** Lines of a text: each may begin an item or a paragraph, which takes the parser a tenth of a millisecond. */
  textLines: 10_000,
  /** How deep quotations, lists, tags and brackets may stand in each other in a text. */
  textNesting: 20,
  /** Lists, quotations, footnotes and underlined headings of a text: where one ends, the parser goes back over the text so far. */
  textParts: 1_000,
  /** Characters of a paragraph, or of one item of a list or row of a table. */
  paragraphLetters: 20_000,
  /** Lines of a paragraph. */
  paragraphLines: 1_000,
  /**
   * Signs of a paragraph that may mark something, such as `*`, `_` and `[`: the parser holds each
   * against the others.
   */
  paragraphSigns: 500,
  /** The same of all paragraphs of a text together that have more than `fewSigns` of them. */
  textSigns: 10_000,
  fewSigns: 100,
  /** Cells of all tables of a text: each row gets as many as the header has, whether it says so or not. */
  tableCells: 20_000,
  /** Characters of code in a text, which it must not have anyway: the parser tries again and again where it ends. */
  textCode: 5_000,
  /** Bytes of the name of a file, without ending, and of a tag, which becomes that of a folder: disks take 255 with an ending. */
  nameBytes: 240,
  /** Characters of a title or another name that pages, previews and feeds show on its own. */
  titleLetters: 300,
  /** Characters of a reason in short, which stands in one cell of a table. */
  shortReasonLetters: 140,
  /** Characters of an address: browsers and servers take no more than a few thousand. */
  addressLetters: 4_000,
  /** Bytes of another software's list: ten times what the largest known one has. */
  listBytes: 50_000_000,
  /** Lines of a list: several for a row, as comments may have some. */
  listLines: 1_000_000,
  /** Rows of a list. */
  listRows: 250_000,
  /** Characters of a comment that becomes the reason of an event: hundreds of sentences. */
  commentLetters: 20_000,
  /** How deep arrays and groups may stand in each other in a list in JSON: known ones stay below 10. */
  listNesting: 100,
} as const;
