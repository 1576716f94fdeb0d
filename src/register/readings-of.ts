/** How often what hides letters is undone: an address inside an address inside an address. */
const DEPTH = 3;

/**
 * The ways in which a text can be read: as it stands, and with what hides letters in it undone, such
 * as `%2E` and `&#46;` for a dot, wide letters, and characters that nobody can see.
 *
 * @param text a text as written
 * @returns the text itself first, then each other reading once
 */
export function readingsOf(text: string): string[] {
  if (!/[%&\u0080-\u{10ffff}]/u.test(text)) return [text];
  const readings = new Set([text]);
  let current = text;
  for (let turn = 0; turn < DEPTH; turn += 1) {
    current = withoutEntities(withoutPercents(current))
      .normalize('NFKC')
      .replace(/[\u3002\uff61]/gu, '.')
      .replace(/\p{Cf}/gu, '');
    readings.add(current);
  }
  return [...readings];
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
