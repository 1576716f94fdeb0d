import { clearServer } from '../reading/clear-server.ts';
import { COVERS } from '../coverage.ts';
import type { Format, ListReading } from '../format.ts';
import { lastDayBefore } from '../reading/last-day-before.ts';
import { listProblem, type ListProblem } from '../problems/list-problem.ts';
import { mergedArrays } from '../reading/merged-arrays.ts';
import { pagesIn } from '../reading/pages-in.ts';
import { readDay } from '../reading/read-day.ts';
import { itemsOf, type ListItem } from '../reading/read-items.ts';
import { isGroup, readJson, type JsonGroup } from '../reading/read-json.ts';
import { readEach, type RowReading } from '../reading/read-each.ts';

/**
 * What Lemmy, and PieFed after it, answer to everyone at `federated_instances`. Version 3 has an
 * array for each kind of server; its dates are those on which a server was first met, and PieFed's
 * those of the answer, so neither is read. Version 4 has pages of servers with the days of their
 * blocks; several pages may stand in one array.
 * Source: LemmyNet/lemmy, `FederatedInstanceView` in crates/db_views/site/src/lib.rs;
 * lemmy-js-client 0.19, `GetFederatedInstancesResponse`.
 */
export const lemmyInstances: Format = {
  name: 'lemmy-instances',
  mediaType: 'application/json',
  unit: 'item',
  software: 'lemmy',
  coverage: COVERS.suspended,
  matches: ({ json }) =>
    (isGroup(json) && 'federated_instances' in json) || pagesIn(json).some(isPage),
  read,
};

function read(text: string): ListReading {
  const whole = readJson(text);
  if ('problem' in whole) return { rows: [], problems: [whole.problem] };
  const { items, problems: found } = itemsOf(
    entriesIn(whole.value),
    '{federated_instances: {blocked: […]}} or pages of {items: [{instance, blocked}]}',
  );
  return readEach(
    items.filter((item) => item.text('list') !== 'linked'),
    [...found, ...missingPages(whole.value)],
    readRow,
  );
}

function readRow(item: ListItem): RowReading {
  const { line, text } = item;
  const named = clearServer(text('domain') ?? '', line);
  if ('problem' in named) return { problems: [named.problem] };
  const base = { line, server: named.server, reject: undefined };
  if (text('list') === 'allowed')
    return { row: { ...base, access: 'open', allowed: true }, problems: named.notices };
  const since = readDay(item, ['published_at']);
  const until = readDay(item, ['expires_at'], (time) => lastDayBefore(Date.parse(time)));
  return {
    problems: [
      ...named.notices,
      ...since.problems,
      ...until.problems.map((problem) => ({ ...problem, about: [named.server] })),
    ],
    row: { ...base, access: 'suspended', since: since.day, until: until.day },
  };
}

/** A page of version 4: what it lists has the server in a group of its own. */
function isPage({ items }: JsonGroup): boolean {
  return Array.isArray(items) && items.some((item) => isGroup(item) && isGroup(item['instance']));
}

function entriesIn(whole: unknown): unknown {
  const pages = pagesIn(whole).filter(isPage);
  if (pages.length > 0)
    return pages.flatMap(({ items }) => (Array.isArray(items) ? items.map(flattened) : []));
  return isGroup(whole)
    ? mergedArrays(whole['federated_instances'], ['blocked', 'allowed'])
    : undefined;
}

/** A server of version 4 as those of version 3 are, with what is said of its block. */
function flattened(item: unknown): unknown {
  if (!isGroup(item) || !isGroup(item['instance'])) return item;
  const { domain } = item['instance'];
  const { blocked, allowed } = item;
  if (isGroup(blocked)) return { ...blocked, domain, list: 'blocked' };
  return { domain, list: isGroup(allowed) ? 'allowed' : 'linked' };
}

/** The last page says whether another one follows it. */
function missingPages(whole: unknown): readonly ListProblem[] {
  const next = pagesIn(whole).at(-1)?.['next_page'];
  return typeof next === 'string' ? [listProblem('more-pages', 0)] : [];
}
