import { clearServer } from './clear-server.ts';
import type { ListReading } from '../format.ts';
import { readEach, type RowReading } from './read-each.ts';
import { readItems, type ListItem } from './read-items.ts';

/**
 * Reads JSON that names suspended servers, and perhaps those that alone are allowed.
 *
 * @param text the whole text
 * @param expected what the format holds, for problems
 * @param within finds the array in the whole: groups with a `domain`, and with a `list` whose name
 *   begins with `allowed` where being listed is being allowed
 */
export function readSuspendedItems(
  text: string,
  expected: string,
  within: (whole: unknown) => unknown,
): ListReading {
  const { items, problems: found } = readItems(text, expected, within);
  return readEach(items, found, readRow);
}

function readRow({ line, text }: ListItem): RowReading {
  const named = clearServer(text('domain') ?? '', line);
  if ('problem' in named) return { problems: [named.problem] };
  const base = { line, server: named.server, reject: undefined };
  return {
    problems: named.notices,
    row: text('list')?.startsWith('allowed')
      ? { ...base, access: 'open', allowed: true }
      : { ...base, access: 'suspended' },
  };
}
