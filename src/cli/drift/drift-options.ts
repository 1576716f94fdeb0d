import { parseArgs } from 'node:util';
import type { Format } from '../../exchange/format.ts';
import { formats } from '../../exchange/formats.ts';
import { nearest } from '../../problems/nearest.ts';

/** How differences can be printed. */
export const DRIFT_FORMATS = ['text', 'json', 'github'] as const;
export type DriftFormat = (typeof DRIFT_FORMATS)[number];

const LIST_FORMATS = formats.map(({ name }) => name);

/** How the command is used. */
export const driftUsage = `Usage: npm run drift -- [server or file] [options]

Compares what a server enforces with what the decisions of the content folder (CONTENT_DIR, or
content) say today. Without a server, that in site.yaml is asked; a file holds a list that the server
exported. Nothing is changed, here or there.

  --list-format NAME   the format of the list in the file, where it is not found out by itself:
                       ${LIST_FORMATS.join(', ')}
  --format NAME        text, json, or github (Markdown for an issue or a summary)
  --verbose            show every server, however many there are
  --with-obfuscated    name in clear the servers whose names are masked on the site: for you alone

CANDOR_TOKEN holds a token for your own server's admin API, with the scope
admin:read:domain_blocks; it is sent nowhere else. With it, hidden and masked lists are read whole.
Exits with 0 when both say the same, 1 when they differ, 2 when it could not be found out.
`;

/** What stands behind the command. */
export interface DriftOptions {
  /** What was typed; undefined for the server in `site.yaml`. */
  readonly from: string | undefined;
  /** The format of the list, where it is named. */
  readonly listFormat: Format | undefined;
  readonly format: DriftFormat;
  readonly verbose: boolean;
  readonly clear: boolean;
}

/**
 * Reads what stands behind the command.
 *
 * @param args without the names of Node and the script
 * @returns the options, `help`, or what is wrong with them in a sentence
 */
export function driftOptions(args: readonly string[]): DriftOptions | 'help' | { fault: string } {
  const parsed = parse(args);
  if ('fault' in parsed) return parsed;
  const { values, positionals } = parsed;
  if (values.help) return 'help';
  const [from, ...more] = positionals;
  if (more.length > 0) return { fault: 'One server at a time.' };
  const format = DRIFT_FORMATS.find((name) => name === values.format);
  if (format === undefined) return { fault: noFormat(values.format, DRIFT_FORMATS) };
  const named = values['list-format'];
  const listFormat = formats.find(({ name }) => name === named);
  if (named !== undefined && listFormat === undefined)
    return { fault: noFormat(named, LIST_FORMATS) };
  if (named !== undefined && (from === undefined || from === ''))
    return { fault: '--list-format needs a list: give its file or address.' };
  const clear = values['with-obfuscated'];
  if (clear && format === 'github')
    return { fault: 'Issues and summaries may be public: --with-obfuscated is not for them.' };
  const { verbose } = values;
  return { from: from === '' ? undefined : from, listFormat, format, verbose, clear };
}

function noFormat(named: string, known: readonly string[]): string {
  const near = nearest(named, known);
  return `There is no format ${named}.${near === undefined ? '' : ` Did you mean ${near}?`}`;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'list-format': { type: 'string' },
        format: { type: 'string', default: 'text' },
        verbose: { type: 'boolean', default: false },
        'with-obfuscated': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
