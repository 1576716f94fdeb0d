/**
 * JSON as PHP writes it with `JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES`: four spaces a level, and
 * every character beyond ASCII escaped. Source: PHP's manual, `json_encode`.
 *
 * @param value what JSON can hold
 */
export function phpJson(value: object): string {
  return JSON.stringify(value, undefined, 4).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
