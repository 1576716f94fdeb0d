import type { z } from 'zod';

/**
 * A check that a value is not longer than it may be. Where it is, nothing else is asked about it.
 *
 * @param most how much it may have
 * @param unit what is counted, for problems: `characters`
 * @param lengthOf how much of that a value has
 */
export function noLongerThan<T>(
  most: number,
  unit: string,
  lengthOf: (value: T) => number,
): (value: T, context: z.core.$RefinementCtx<T>) => void {
  return (value, context) => {
    const length = lengthOf(value);
    if (length > most)
      context.addIssue({
        code: 'custom',
        continue: false,
        params: { problem: 'too-long', got: `${length} ${unit}`, expected: String(most) },
      });
  };
}
