import { clearServer } from './clear-server.ts';
import type { ListReading } from '../format.ts';
import type { ListProblem } from '../problems/list-problem.ts';
import type { ListRow } from '../list-row.ts';
import { readItems } from './read-items.ts';

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
  const rows: ListRow[] = [];
  const problems: ListProblem[] = [...found];
  for (const { line, text: textOf } of items) {
    const named = clearServer(textOf('domain') ?? '', line);
    if ('problem' in named) problems.push(named.problem);
    else
      rows.push({
        line,
        server: named.server,
        reject: undefined,
        ...(textOf('list')?.startsWith('allowed')
          ? { access: 'open', allowed: true }
          : { access: 'suspended' }),
      });
  }
  return { rows, problems };
}
