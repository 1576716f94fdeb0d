import { clearServer } from '../reading/clear-server.ts';
import { COVERS } from '../coverage.ts';
import type { Format, ListReading } from '../format.ts';
import { UNBLOCKED } from '../list-row.ts';
import { listProblem } from '../problems/list-problem.ts';
import { readDay } from '../reading/read-day.ts';
import { readItems, type ListItem } from '../reading/read-items.ts';
import { isGroup } from '../reading/read-json.ts';
import { readEach, type RowReading } from '../reading/read-each.ts';

/**
 * RapidBlock's lists: the service has ended, its files are still about. A server that is not blocked
 * any more stays in the list, and RapidBlock itself then lifted its block: it knew nothing milder.
 * Source: rapidblock-org/rapidblock, blockfile/blockfile.go and mastodon/apply.go.
 */
export const rapidblockJson: Format = {
  name: 'rapidblock-json',
  mediaType: 'application/json',
  unit: 'item',
  coverage: COVERS.suspended,
  matches: ({ json }) =>
    isGroup(json) &&
    isGroup(json['blocks']) &&
    ('@spec' in json ||
      Object.values(json['blocks']).some((block) => isGroup(block) && 'isBlocked' in block)),
  read,
};

function read(text: string): ListReading {
  const { items, problems: found } = readItems(
    text,
    '{blocks: {"noisy.example": {isBlocked, reason}}}',
    (whole) =>
      isGroup(whole) && isGroup(whole['blocks'])
        ? Object.entries(whole['blocks']).map(([domain, block]) =>
            isGroup(block) ? { ...block, domain } : block,
          )
        : whole,
  );
  return readEach(items, found, readRow);
}

function readRow(item: ListItem): RowReading {
  const { line, field, text } = item;
  const named = clearServer(text('domain') ?? '', line);
  if ('problem' in named) return { problems: [named.problem] };
  const blocked = field('isBlocked');
  if (typeof blocked !== 'boolean') {
    const got = `isBlocked: ${blocked === undefined ? 'nothing' : JSON.stringify(blocked)}`;
    const expected = 'isBlocked: true or false';
    const facts = { got, expected, about: [named.server] };
    return { problems: [listProblem('not-an-item', line, facts)] };
  }
  const { day, problems } = readDay(item, ['dateDecided']);
  return {
    problems: [...named.notices, ...problems],
    row: {
      line,
      server: named.server,
      reject: undefined,
      comment: text('reason'),
      since: isNoTime(day) ? undefined : day,
      ...(blocked ? { access: 'suspended' } : UNBLOCKED),
    },
  };
}

/** What Go writes for a time that was never set. */
function isNoTime(day: string | undefined): boolean {
  return day === '0001-01-01';
}
