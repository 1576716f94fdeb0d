import type { Access } from '../../register/access.ts';
import { COVERS } from '../coverage.ts';
import type { Format, ListReading } from '../format.ts';
import { listProblem } from '../problems/list-problem.ts';
import { quoted } from '../problems/quoted.ts';
import { clearServer } from '../reading/clear-server.ts';
import { readEach, type RowReading } from '../reading/read-each.ts';
import { itemsOf, type ListItem } from '../reading/read-items.ts';
import { isGroup, readJson } from '../reading/read-json.ts';
import { readServer } from '../reading/read-server.ts';
import { readSeverity } from '../reading/read-severity.ts';

/** The fields of an item that may name its server, and those that may say why it is there. */
const NAMES = ['domain', 'host', 'hostname', 'instance', 'server', 'name', 'url'];
const COMMENTS = ['public_comment', 'comment', 'reason'];

/** What the name of an array says is done to its servers; any other name says nothing. */
const ARRAYS: ReadonlyMap<string, Access> = new Map([
  ['blocked', 'suspended'],
  ['blocks', 'suspended'],
  ['blocklist', 'suspended'],
  ['banned', 'suspended'],
  ['suspended', 'suspended'],
  ['suspends', 'suspended'],
  ['defederated', 'suspended'],
  ['silenced', 'limited'],
  ['silences', 'limited'],
  ['limited', 'limited'],
  ['limits', 'limited'],
  ['allowed', 'open'],
  ['allows', 'open'],
  ['allowlist', 'open'],
]);

/** Names of arrays that are of servers and say no more, so that an empty one is known, too. */
const NEUTRAL = ['instances', 'servers', 'domains', 'hosts'];

/** Fields of the whole that say what the list is. */
const TITLES = ['title', 'name', 'description'];

const EXPECTED = 'an array of servers, or {"blocked": […]}';

/** As many items of an array are looked at. */
const LOOKED_AT = 50;

/**
 * Servers in JSON as people and scripts write them, without any software's own shape: an array of
 * names or of groups with a name, or one array or more in a group, whose names may say what is done
 * to them (`{"blocked": […]}`) or not (`{"instances": […]}`, as Mbin answers). An item's own severity
 * counts more. Where nothing says it, it is not said.
 */
export const namesJson: Format = {
  name: 'names-json',
  mediaType: 'application/json',
  unit: 'item',
  coverage: COVERS.suspended,
  matches: ({ json }) => arraysIn(json).length > 0,
  read,
};

/** An array of servers and what it is called; one that is the whole has no name. */
interface NamedArray {
  readonly name: string;
  readonly items: readonly unknown[];
}

function arraysIn(json: unknown): readonly NamedArray[] {
  const all: readonly (readonly [string, unknown])[] = isGroup(json)
    ? Object.entries(json)
    : [['', json]];
  return all.flatMap(([name, items]) =>
    Array.isArray(items) && isOfServers(name, items) ? [{ name, items }] : [],
  );
}

function isOfServers(name: string, items: readonly unknown[]): boolean {
  if (items.length === 0) return accessIn(name) !== undefined || NEUTRAL.includes(lower(name));
  return items
    .slice(0, LOOKED_AT)
    .some((item) => !('fault' in readServer(nameIn(asItem(item)) ?? '')));
}

function accessIn(name: string): Access | undefined {
  return ARRAYS.get(lower(name));
}

function lower(name: string): string {
  return name.toLowerCase();
}

/** A bare name as a group of fields. */
function asItem(item: unknown): unknown {
  return typeof item === 'string' ? { domain: item } : item;
}

function nameIn(item: unknown): string | undefined {
  if (!isGroup(item)) return undefined;
  return NAMES.map((field) => (Object.hasOwn(item, field) ? item[field] : undefined)).find(
    (name) => typeof name === 'string',
  );
}

function read(text: string): ListReading {
  const whole = readJson(text);
  if ('problem' in whole) return { rows: [], problems: [whole.problem] };
  const arrays = arraysIn(whole.value);
  const telling = arrays.filter(({ name }) => accessIn(name) !== undefined);
  const used = telling.length > 0 ? telling : arrays;
  if (used.length === 0)
    return {
      rows: [],
      problems: [
        listProblem('unknown-shape', 0, { got: 'it names no servers', expected: EXPECTED }),
      ],
    };
  const passedOver = arrays
    .filter((array) => !used.includes(array))
    .map(({ name }) => listProblem('unread-array', 0, { got: name }));
  const { items, problems } = itemsOf(
    used.flatMap(({ items }) => items.map(asItem)),
    EXPECTED,
  );
  const listOf = used.flatMap(({ name, items }) => items.map(() => name));
  const reading = readEach(items, [...passedOver, ...problems], (item) =>
    readRow(item, accessIn(listOf[item.line - 1] ?? '')),
  );
  return { ...reading, likeness: likenessOf(whole.value, used) };
}

function readRow({ line, text }: ListItem, listed: Access | undefined): RowReading {
  const field = NAMES.find((name) => text(name) !== undefined) ?? '';
  const named = clearServer(text(field) ?? '', line);
  if ('problem' in named) return { problems: [named.problem] };
  const comment = COMMENTS.map(text).find((words) => words !== undefined);
  const privateComment = text('private_comment');
  const said = { line, server: named.server, reject: undefined, comment, privateComment };
  const word = text('severity');
  const severity =
    word === undefined ? { access: listed } : readSeverity(word, false, line, named.server);
  if ('problem' in severity) return { problems: [severity.problem] };
  const { access } = severity;
  return access === undefined
    ? { problems: named.notices, unsaid: said }
    : {
        problems: named.notices,
        row: { ...said, access, ...(access === 'open' ? { allowed: true } : {}) },
      };
}

/** What the list calls itself and its arrays. */
function likenessOf(whole: unknown, arrays: readonly NamedArray[]): string | undefined {
  if (!isGroup(whole)) return undefined;
  const titles = TITLES.flatMap((field) => {
    const title = whole[field];
    return typeof title === 'string' ? [`its ${field} is ${quoted(title)}`] : [];
  });
  return [...titles, ...arrays.map(({ name }) => `its servers stand under ${quoted(name)}`)].join(
    ', ',
  );
}
