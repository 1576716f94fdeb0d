import unhomoglyph from 'unhomoglyph';

/** How often what hides letters is undone: an address inside an address inside an address. */
const DEPTH = 3;

/** A dot as people write it who want no link: `name[.]example`, `name (dot) example`. */
const DOT_IN_BRACKETS =
  /[\[({<]\s*(?:\.|dot|punkt|point|punto)\s*[\])}>]|(?<= )(?:dot|punkt|point|punto)(?= )/giu;

/**
 * The ways in which a text can be read: as it stands, and with what hides letters in it undone, such
 * as `%2E` and `&#46;` for a dot, wide letters, characters that nobody can see, dots in brackets, line
 * ends inside a name, and letters that look like others.
 *
 * @param text a text as written
 * @returns the text itself first, then each other reading once
 */
export function readingsOf(text: string): string[] {
  if (!/[%&\n[({<\u0080-\u{10ffff}]| (?:dot|punkt|point|punto) /iu.test(text)) return [text];
  const readings = new Set([text]);
  let current = text;
  for (let turn = 0; turn < DEPTH; turn += 1) {
    current = withoutEntities(withoutPercents(current))
      .normalize('NFKC')
      .replace(/[\u3002\uff61]/gu, '.')
      .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
    readings.add(current);
  }
  for (const reading of [...readings]) {
    readings.add(withDots(reading));
    readings.add(inOneLine(reading));
    readings.add(inOneLine(withDots(reading)));
  }
  for (const reading of [...readings]) readings.add(withoutLookAlikes(reading));
  return [...readings];
}

function withDots(text: string): string {
  const dotted = text.replace(DOT_IN_BRACKETS, '.');
  return dotted === text ? text : dotted.replace(/ ?(?<=[\p{L}\d ])\. ?(?=[\p{L}\d])/gu, '.');
}

/** What stands in two lines put together, unless a sentence ends there. */
function inOneLine(text: string): string {
  return text.includes('\n')
    ? text.replace(/\.\n(?=\p{Lu})/gu, '. ').replace(/\n[ \t]*/gu, '')
    : text;
}

/** What other letters than those of ASCII look like, each asked for once. */
const looks = new Map<string, string>();

/** A text in the letters of ASCII that those of other alphabets look like (Unicode, UTS 39, section 4). */
function withoutLookAlikes(text: string): string {
  return text.replace(/[^\p{ASCII}]/gu, (letter) => {
    const known = looks.get(letter) ?? unhomoglyph(letter);
    looks.set(letter, known);
    return known;
  });
}

function withoutPercents(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/giu, (found) => {
    try {
      return decodeURIComponent(found);
    } catch {
      return found;
    }
  });
}

function withoutEntities(text: string): string {
  return text
    .replace(/&period;/gu, '.')
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/giu, (found, hex?: string, decimal?: string) => {
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : found;
    });
}
