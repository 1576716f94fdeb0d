/** What stands for words that somebody meant to write later. */
const PLACEHOLDER =
  /^\P{L}*(?:to[ -]?do|fixme|tb[acd]|to be (?:added|done|written)|x{3,}|placeholder|fill (?:me|this) in|insert [\p{L} ]{1,40} here)\P{L}*$/iu;

/** Nothing but signs that mean "and so on". */
const SIGNS = /^[\s.…?_–—-]+$/u;

/** What a programmer leaves in front of what is still to be written, and what fills a page for a try. */
const FILLER =
  /^\P{L}*(?:(?:TODO|FIXME|XXX)(?:\([^()]*\))?(?:\P{L}*$|:|[ \t]+[-–—] )|[Ll]orem ipsum|LOREM IPSUM)/u;

/** How far into a text is looked. */
const BEGINNING = 200;

/**
 * Tells whether a paragraph is one that somebody meant to write later.
 *
 * @param text a paragraph
 */
export function isFiller(text: string): boolean {
  return FILLER.test(text.trim().slice(0, BEGINNING).split('\n', 1)[0] ?? '');
}

/**
 * Tells whether a text only stands for one that is still to be written.
 *
 * @param text what stands in a field: a reason, a description
 */
export function isPlaceholder(text: string): boolean {
  const isShort = text.length < BEGINNING;
  return (isShort && (PLACEHOLDER.test(text) || SIGNS.test(text))) || isFiller(text);
}
