import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { COVERS } from '../coverage.ts';
import type { Access } from '../../register/access.ts';
import type { DroppedBecause, ListReading, ListText, WrittenFormat } from '../format.ts';
import { listProblem, type ListProblem } from '../problems/list-problem.ts';
import type { Listing } from '../listing.ts';
import { mergedArrays } from '../reading/merged-arrays.ts';
import { writeEach } from '../writing/write-each.ts';
import { phpJson } from '../writing/php-json.ts';
import { readHosts } from '../reading/read-hosts.ts';
import { itemsOf } from '../reading/read-items.ts';
import { isGroup, readJson } from '../reading/read-json.ts';

/** From the harshest to the mildest: a server can stand in several. */
const LISTS = ['banned', 'unlisted', 'auto_cw'] as const;

/**
 * The backup of moderated servers that a Pixelfed server's team downloads and imports. Importing
 * adds and never removes, takes version 1 alone, and does not look at the checksum. What it says is
 * about the very name, not about servers below it.
 * Source: pixelfed/pixelfed, `downloadBackup` and `importBackup` in
 * app/Http/Controllers/Admin/AdminInstanceController.php.
 */
export const pixelfedBackup: WrittenFormat = {
  name: 'pixelfed-backup',
  mediaType: 'application/json',
  unit: 'item',
  software: 'pixelfed',
  coverage: COVERS.limited,
  file: 'lists/pixelfed.json',
  shownTo: 'team',
  matches: ({ json }) =>
    isGroup(json) && Array.isArray(json['banned']) && Array.isArray(json['unlisted']),
  read,
  write,
};

function read(text: string): ListReading {
  const whole = readJson(text);
  if ('problem' in whole) return { rows: [], problems: [whole.problem] };
  const { items, problems: found } = itemsOf(
    mergedArrays(whole.value, LISTS),
    '{version: 1, auto_cw: […], unlisted: […], banned: […]}',
  );
  const hosts = items.map((item) => ({
    line: item.line,
    list: item.text('list') ?? '',
    host: item.text('domain') ?? '',
  }));
  return readHosts(hosts, [...found, ...wrongChecksum(whole.value)], ({ line, list }, server) => {
    if (list === 'auto_cw')
      return { problems: [listProblem('only-sensitive', line, { got: server })] };
    const access = list === 'banned' ? 'suspended' : 'limited';
    return { problems: [], row: { line, server, access, reject: undefined } };
  });
}

function wrongChecksum(whole: unknown): readonly ListProblem[] {
  if (!isGroup(whole)) return [];
  const { _sha256: checksum, ...rest } = whole;
  return checksum === undefined || checksum === checksumOf(rest)
    ? []
    : [listProblem('wrong-checksum', 0)];
}

/** The SHA-256, in hexadecimal, of the backup as PHP writes it without its checksum. */
function checksumOf(backup: object): string {
  return bytesToHex(sha256(utf8ToBytes(phpJson(backup))));
}

/** The list that a server is written to, or why it is in none. */
const listOf = {
  open: 'open',
  watched: 'no-watch',
  limited: 'unlisted',
  suspended: 'banned',
} as const satisfies Readonly<Record<Access, DroppedBecause | (typeof LISTS)[number]>>;

function write({ rows, today }: Listing): ListText {
  const { items, dropped } = writeEach(rows, ({ server, state, lastDayOfAccess }) => {
    const list = listOf[state.access];
    if (list === 'open' || list === 'no-watch') return { items: [], dropped: [list] };
    if (server.digest !== undefined) return { items: [], dropped: ['obfuscated'] };
    return {
      items: [{ list, host: server.name }],
      dropped: [
        list === 'unlisted' && state.reject.length > 0 && 'no-reject',
        lastDayOfAccess !== undefined && 'no-end',
        'no-below',
      ],
    };
  });
  const hostsIn = (list: string): readonly string[] =>
    items.filter((item) => item.list === list).map(({ host }) => host);
  const [unlisted, banned] = [hostsIn('unlisted'), hostsIn('banned')];
  const created_at = `${today}T00:00:00+00:00`;
  const backup = { version: 1, auto_cw: [], unlisted, banned, created_at };
  return { text: phpJson({ ...backup, _sha256: checksumOf(backup) }), dropped };
}
