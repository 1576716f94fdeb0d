import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { COVERS } from '../coverage.ts';
import type { Dropped, ListReading, ListText, WrittenFormat } from '../format.ts';
import { listProblem, type ListProblem } from '../problems/list-problem.ts';
import type { Listing } from '../listing.ts';
import { mergedArrays } from '../reading/merged-arrays.ts';
import { phpJson } from '../writing/php-json.ts';
import { readHosts } from '../reading/read-hosts.ts';
import { isGroup, readItems, readJson } from '../reading/read-items.ts';

/** From the harshest to the mildest: a server can stand in several. */
const LISTS = ['banned', 'unlisted', 'auto_cw'];

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
  matches: ({ json }) =>
    isGroup(json) && Array.isArray(json['banned']) && Array.isArray(json['unlisted']),
  read,
  write,
};

function read(text: string): ListReading {
  const { items, problems: found } = readItems(
    text,
    '{version: 1, auto_cw: […], unlisted: […], banned: […]}',
    (whole) => mergedArrays(whole, LISTS),
  );
  const hosts = items.map((item) => ({
    line: item.line,
    list: item.text('list') ?? '',
    host: item.text('domain') ?? '',
  }));
  return readHosts(hosts, [...found, ...wrongChecksum(text)], ({ line, list }, server) => {
    if (list === 'auto_cw')
      return { problems: [listProblem('only-sensitive', line, { got: server })] };
    const access = list === 'banned' ? 'suspended' : 'limited';
    return { problems: [], row: { line, server, access, reject: undefined } };
  });
}

function wrongChecksum(text: string): readonly ListProblem[] {
  const whole = readJson(text);
  if ('problem' in whole || !isGroup(whole.value)) return [];
  const { _sha256: checksum, ...rest } = whole.value;
  return checksum === undefined || checksum === checksumOf(rest)
    ? []
    : [listProblem('wrong-checksum', 0)];
}

/** The SHA-256, in hexadecimal, of the backup as PHP writes it without its checksum. */
function checksumOf(backup: object): string {
  return bytesToHex(sha256(utf8ToBytes(phpJson(backup))));
}

function write({ rows, today }: Listing): ListText {
  const banned: string[] = [];
  const unlisted: string[] = [];
  const dropped: Dropped[] = [];
  for (const { server, state, lastDayOfAccess } of rows) {
    const drop = (because: Dropped['because']): void => {
      dropped.push({ server: server.name, because });
    };
    if (state.access === 'open') drop('open');
    else if (state.access === 'watched') drop('no-watch');
    else if (server.digest !== undefined) drop('obfuscated');
    else {
      (state.access === 'suspended' ? banned : unlisted).push(server.name);
      if (state.access === 'limited' && state.reject.length > 0) drop('no-reject');
      if (lastDayOfAccess !== undefined) drop('no-end');
    }
  }
  const created_at = `${today}T00:00:00+00:00`;
  const backup = { version: 1, auto_cw: [], unlisted, banned, created_at };
  return { text: phpJson({ ...backup, _sha256: checksumOf(backup) }), dropped };
}
