import type { Format } from '../../exchange/format.ts';
import { formats } from '../../exchange/formats.ts';
import type { ListedAs } from '../../exchange/listed-as.ts';
import { listedAsOption } from '../command/listed-as-option.ts';
import { misuse } from '../command/misuse.ts';
import { namedFormat } from '../command/named-format.ts';
import { parseOptions } from '../command/parse-options.ts';

/** How differences can be printed. */
const FORMATS = ['text', 'json', 'github'] as const;

const usage = `Usage: npm run drift -- [server or file] [options]

Compares what a server enforces with what the decisions of the content folder (CONTENT_DIR, or
content) say today. Without a server, that in site.yaml is asked; a file holds a list that the server
exported. Nothing is changed, here or there.

  --list-format NAME   the format of the list in the file, where it is not found out by itself:
                       ${formats.map(({ name }) => name).join(', ')}
  --as WORD            what is done to the servers in the list, where it does not say so itself:
                       suspend, limit or allow
  --format NAME        text, json, or github (Markdown for an issue or a summary)
  --verbose            show every server, however many there are
  --with-obfuscated    name in clear the servers whose names are masked on the site: for you alone

CANDOR_TOKEN holds a token for your own server's admin API, with the scope
admin:read:domain_blocks; it is sent nowhere else. With it, hidden and masked lists are read whole.
Exits with 0 when both say the same, 1 when they differ, 2 when it could not be found out, 3 when
nothing differs for certain and not all is certain.
`;

/** What stands behind the command. */
export interface DriftOptions {
  /** What was typed; undefined for the server in `site.yaml`. */
  readonly from: string | undefined;
  /** The format of the list, where it is named. */
  readonly listFormat: Format | undefined;
  /** What is done to the servers in the list. */
  readonly as: ListedAs | undefined;
  readonly format: (typeof FORMATS)[number];
  readonly verbose: boolean;
  readonly clear: boolean;
}

/**
 * Reads what stands behind the command.
 *
 * @throws Stop with the usage where that is asked for, or where something is wrong
 */
export function driftOptions(): DriftOptions {
  const { values, positionals } = parseOptions(usage, {
    allowPositionals: true,
    options: {
      'list-format': { type: 'string' },
      as: { type: 'string' },
      format: { type: 'string', default: 'text' },
      verbose: { type: 'boolean', default: false },
      'with-obfuscated': { type: 'boolean', default: false },
    },
  });
  const [from, ...more] = positionals;
  if (more.length > 0) throw misuse('One server at a time.', usage);
  const format = namedFormat(values.format, FORMATS, usage);
  const named = values['list-format'];
  const listFormat = named === undefined ? undefined : namedFormat(named, formats, usage);
  if (listFormat !== undefined && (from === undefined || from === ''))
    throw misuse('--list-format needs a list: give its file or address.', usage);
  const as = listedAsOption(values.as, usage);
  if (as !== undefined && (from === undefined || from === ''))
    throw misuse('--as needs a list: give its file or address.', usage);
  const clear = values['with-obfuscated'];
  if (clear && format === 'github')
    throw misuse('Issues and summaries may be public: --with-obfuscated is not for them.', usage);
  const { verbose } = values;
  return { from: from === '' ? undefined : from, listFormat, as, format, verbose, clear };
}
