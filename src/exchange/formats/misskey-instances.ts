import type { Access } from '../../register/access.ts';
import { clearServer } from '../reading/clear-server.ts';
import { COVERS } from '../coverage.ts';
import type { Format, ListReading } from '../format.ts';
import { listProblem } from '../problems/list-problem.ts';
import { readEach, type RowReading } from '../reading/read-each.ts';
import { readItems, type ListItem } from '../reading/read-items.ts';
import { isGroup } from '../reading/read-json.ts';

/**
 * What a Misskey server, or one that came from it, answers to everyone at
 * `/api/federation/instances`: the servers it knows, a page of at most 100 at a time. A server about
 * which nothing was decided is passed over, because that it is not said to be blocked does not mean
 * that a server above it is not. That delivery to it is stopped (`isSuspended`, `suspensionState`) is
 * no decision: it also happens by itself, when a server is gone or does not answer.
 *
 * Silenced media are marked as sensitive, not rejected, so that is not read. What moderators write
 * for each other (`moderationNote`) is private.
 * Source: misskey-dev/misskey, packages/backend/src/core/entities/InstanceEntityService.ts.
 */
export const misskeyInstances: Format = {
  name: 'misskey-instances',
  mediaType: 'application/json',
  unit: 'item',
  software: 'misskey',
  coverage: { ...COVERS.limited, complete: false },
  matches: ({ json }) =>
    Array.isArray(json) &&
    json.some((item) => isGroup(item) && 'host' in item && 'isBlocked' in item),
  read,
};

function read(text: string): ListReading {
  const { items, problems: found } = readItems(text, 'an array of {host, isBlocked, isSilenced}');
  return readEach(items, found, readRow);
}

const accessOf: ReadonlyMap<string, Access> = new Map([
  ['isBlocked', 'suspended'],
  ['isSilenced', 'limited'],
  ['rejectReports', 'watched'],
]);

function readRow({ line, field, text }: ListItem): RowReading {
  const is = (name: string): boolean => field(name) === true;
  const says = ['isBlocked', 'isSilenced', 'rejectReports', 'isMediaSilenced', 'isNSFW'].find(is);
  if (says === undefined) return { problems: [] };
  const host = text('host') ?? '';
  const named = clearServer(host, line);
  if ('problem' in named) return { problems: [named.problem] };
  const access = accessOf.get(says);
  if (access === undefined)
    return { problems: [listProblem('only-sensitive', line, { got: host })] };
  return {
    problems: named.notices,
    row: {
      line,
      server: named.server,
      access,
      reject: is('rejectReports') ? ['reports'] : undefined,
      privateComment: text('moderationNote'),
    },
  };
}
