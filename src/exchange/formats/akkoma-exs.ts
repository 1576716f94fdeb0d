import { normalLines } from '../../schema/normal-lines.ts';
import { AKKOMA_GROUPS, akkomaGroups } from '../akkoma/akkoma-groups.ts';
import { akkomaRows, type AkkomaEntry } from '../akkoma/akkoma-rows.ts';
import { readElixirConfig, type ElixirTerm } from '../akkoma/elixir-config.ts';
import { elixirText } from '../akkoma/elixir-text.ts';
import { COVERS } from '../coverage.ts';
import type { ListReading, ListText, WrittenFormat } from '../format.ts';
import { listProblem, type ListProblem } from '../problems/list-problem.ts';
import type { Listing } from '../listing.ts';

const PLEROMA = /^[ \t]*config\(?\s*:pleroma,/mu;
const SIMPLE = /(?<!\w):mrf_simple\b|(?<![\w:])mrf_simple:\s/u;

const WANTED = {
  'pleroma mrf_simple': 'all',
  'pleroma mrf': ['transparency_exclusions', 'transparency_obfuscate_domains'],
  'pleroma instance': ['quarantined_instances'],
} as const;

/**
 * The SimplePolicy of an Akkoma or Pleroma server in its configuration file, `config/prod.secret.exs`
 * or `/etc/akkoma/config.exs`. The lists of plain hosts that Pleroma had before 2.3 are read, too. The
 * rest of the file is passed over, and nothing in it is evaluated.
 * Source: akkoma, docs/configuration/mrf.
 */
export const akkomaExs: WrittenFormat = {
  name: 'akkoma-exs',
  mediaType: 'text/plain',
  unit: 'line',
  software: 'akkoma',
  coverage: COVERS.everything,
  file: 'lists/akkoma.exs',
  matches: ({ json, text }) => json === undefined && PLEROMA.test(text) && SIMPLE.test(text),
  read,
  write,
};

function read(text: string): ListReading {
  const config = readElixirConfig(normalLines(text), WANTED);
  if (!('settings' in config)) {
    const { line, got } = config;
    return { rows: [], problems: [listProblem('unwritten-value', line, { got })] };
  }
  const problems: ListProblem[] = [];
  const entries: AkkomaEntry[] = [];
  const names = [...config.settings.keys()].filter((name) => name.startsWith('mrf_simple '));
  if (names.length === 0) {
    const facts = { got: 'a text without a list for SimplePolicy' };
    return { rows: [], problems: [listProblem('not-a-list', 0, facts)] };
  }
  for (const name of [...names, 'instance quarantined_instances'])
    for (const member of itemsOf(config.settings.get(name))) {
      const read = memberOf(member);
      const group = name.slice(name.indexOf(' ') + 1);
      if (read !== undefined) entries.push({ line: member.line, group, ...read });
      else {
        const facts = { got: 'neither text nor a tuple', expected: '{"host", "reason"}' };
        problems.push(listProblem('not-an-item', member.line, facts));
      }
    }
  const hosts = (name: string): string[] =>
    itemsOf(config.settings.get(name)).flatMap((member) => memberOf(member)?.host ?? []);
  const reading = akkomaRows({
    entries,
    excluded: hosts('mrf transparency_exclusions'),
    masked: hosts('mrf transparency_obfuscate_domains'),
  });
  return { rows: reading.rows, problems: [...problems, ...reading.problems] };
}

function itemsOf(term: ElixirTerm | undefined): readonly ElixirTerm[] {
  return term?.kind === 'list' ? term.items : [];
}

/** A host with its reason, or a host alone. */
function memberOf(term: ElixirTerm): { host: string; reason?: string } | undefined {
  if (term.kind === 'text') return { host: term.text };
  const [host, reason] = term.kind === 'tuple' ? term.items : [];
  if (host?.kind !== 'text') return undefined;
  return reason?.kind === 'text' ? { host: host.text, reason: reason.text } : { host: host.text };
}

function write(listing: Listing): ListText {
  const { groups, masked, dropped } = akkomaGroups(listing);
  const simple = AKKOMA_GROUPS.map((group) =>
    setting(
      group,
      groups[group].map(({ host, reason }) => `{${elixirText(host)}, ${elixirText(reason)}}`),
    ),
  );
  const statements = [
    'import Config',
    `config :pleroma, :mrf_simple,\n${simple.join(',\n')}`,
    ...(masked.length === 0
      ? []
      : [
          `config :pleroma, :mrf,\n${setting('transparency_obfuscate_domains', masked.map(elixirText))}`,
        ]),
  ];
  return { text: `${statements.join('\n\n')}\n`, dropped };
}

function setting(name: string, items: readonly string[]): string {
  const list =
    items.length === 0 ? '[]' : `[\n${items.map((item) => `    ${item}`).join(',\n')}\n  ]`;
  return `  ${name}: ${list}`;
}
