import { withParents } from '../../register/with-parents.ts';

/**
 * Tells whether what stands for a server in a row is a pattern for many: a top-level domain (`cf`,
 * `.cf`, `*.cf`), a name with any ending (`noisy.*`), or all names (`*`).
 *
 * @param name the row’s server
 */
export function isPattern(name: string): boolean {
  return (
    !name.includes('.') || name.startsWith('.') || name.startsWith('*.') || name.endsWith('.*')
  );
}

/**
 * A pattern without a star or dot in front: `cf` of `*.cf`.
 *
 * @param pattern the pattern
 */
export function barePattern(pattern: string): string {
  return pattern === '*.*' ? '*' : pattern.replace(/^(?:\*?\.)+/u, '');
}

/**
 * The bare patterns that a name falls under, the narrowest first: of `a.b.example`, `a.b.*`, `a.*`,
 * `b.*`, `example` and `*`.
 *
 * @param name the server’s name, at most as long as a name can be
 */
export function patternsOver(name: string): string[] {
  const beginnings = withParents(name).flatMap((part) =>
    Array.from(part.matchAll(/\./gu), ({ index }) => `${part.slice(0, index)}.*`).toReversed(),
  );
  return [...beginnings, name.slice(name.lastIndexOf('.') + 1), '*'];
}
