import { normalLines } from '../../schema/normal-lines.ts';
import { AKKOMA_GROUPS, akkomaGroups } from '../akkoma/akkoma-groups.ts';
import { readElixirConfig, type ElixirTerm } from '../akkoma/elixir-config.ts';
import { elixirText } from '../akkoma/elixir-text.ts';
import { readSettings, type SettingMember } from '../akkoma/read-settings.ts';
import { COVERS } from '../coverage.ts';
import type { ListReading, ListText, WrittenFormat } from '../format.ts';
import { listProblem } from '../problems/list-problem.ts';
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
  shownTo: 'nobody',
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
  const settings = new Map(
    [...config.settings].map(([name, term]) => [name, itemsOf(term).map(memberOf)]),
  );
  const nothing = listProblem('not-a-list', 0, { got: 'a text without a list for SimplePolicy' });
  return readSettings(settings, nothing, '{"host", "reason"}');
}

function itemsOf(term: ElixirTerm): readonly ElixirTerm[] {
  return term.kind === 'list' ? term.items : [];
}

/** A host with its reason, or a host alone. */
function memberOf(term: ElixirTerm): SettingMember {
  const { line } = term;
  if (term.kind === 'text') return { line, host: term.text };
  const [host, reason] = term.kind === 'tuple' ? term.items : [];
  if (host?.kind !== 'text') return { line, got: 'neither text nor a tuple' };
  return { line, host: host.text, ...(reason?.kind === 'text' ? { reason: reason.text } : {}) };
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
