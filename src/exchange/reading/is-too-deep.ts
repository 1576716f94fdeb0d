import { LIMITS } from '../../schema/limits.ts';

/**
 * Tells whether arrays and groups in JSON stand deeper in each other than those of any known list.
 * What goes through such a value would go as deep, and run out of room.
 *
 * @param json the whole text, which need not be JSON
 */
export function isTooDeep(json: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (inString && sign === '\\') at += 1;
    else if (sign === '"') inString = !inString;
    else if (inString) continue;
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > LIMITS.listNesting) return true;
  }
  return false;
}
