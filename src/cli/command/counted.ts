import { numberText } from './number-text.ts';

/**
 * How many there are of what: `1 server`, `1,234 servers`.
 *
 * @param count how many
 * @param one what one of them is called
 * @param many what any other number of them is called
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}
