import { parseArgs } from 'node:util';
import { formats } from '../../exchange/formats.ts';
import type { Format } from '../../exchange/format.ts';
import { nearest } from '../../problems/nearest.ts';
import { text, webAddress } from '../../schema/text.ts';

const NAMES = formats.map(({ name }) => name);

/** How the command is used. */
export const importUsage = `Usage: npm run import -- <file, address, server or -> [options]

Reads another software's list of servers and adds what it says to the decisions of the content
folder (CONTENT_DIR, or content). Shows first what it would do, and asks. What is there stays.

  --format NAME        the list's format, where it is not found out by itself:
                       ${NAMES.join(', ')}
  --dry-run            only show what it would do
  --yes                do not ask
  --reason TEXT        the reason where the list gives none; without it: withheld
  --source TITLE       cite the list under this title in each new event
  --source-url URL     the address that is cited; without it: the one that was read
  --private-comments   keep the list's private comments in .private/comments.yaml, which git ignores
  --verbose            show every row that changes something

CANDOR_TOKEN holds a token for your own server's admin API; it is sent nowhere else.
Exits with 0 when all is done or nothing was to do, 1 when nothing was changed because you said no
or it could not be done safely, 2 when the list or the content folder could not be read.
`;

/** What stands behind the command. */
export interface ImportOptions {
  readonly from: string;
  readonly format: Format | undefined;
  readonly dryRun: boolean;
  readonly yes: boolean;
  readonly reason: string | undefined;
  readonly source: string | undefined;
  readonly sourceUrl: string | undefined;
  readonly privateComments: boolean;
  readonly verbose: boolean;
}

/**
 * Reads what stands behind the command.
 *
 * @param args without the names of Node and the script
 * @returns the options, `help`, or what is wrong with them in a sentence
 */
export function importOptions(args: readonly string[]): ImportOptions | 'help' | { fault: string } {
  const parsed = parse(args);
  if ('fault' in parsed) return parsed;
  const { values, positionals } = parsed;
  if (values.help) return 'help';
  const [from, ...more] = positionals;
  if (from === undefined || from === '') return { fault: 'What shall be imported?' };
  if (more.length > 0) return { fault: `One list at a time: ${from} or ${more.join(' or ')}?` };
  const format = formats.find(({ name }) => name === values.format);
  if (values.format !== undefined && format === undefined) {
    const near = nearest(values.format, NAMES);
    const hint = near === undefined ? '' : ` Did you mean ${near}?`;
    return { fault: `There is no format ${values.format}.${hint}` };
  }
  for (const [name, value] of [
    ['reason', values.reason],
    ['source', values.source],
  ] as const)
    if (value !== undefined && !text.safeParse(value).success)
      return { fault: `--${name} needs a text that says something.` };
  if (values['source-url'] !== undefined && !webAddress.safeParse(values['source-url']).success)
    return { fault: '--source-url needs a whole address, starting with https://.' };
  if (values['source-url'] !== undefined && values.source === undefined)
    return { fault: '--source-url needs --source: the title under which it is cited.' };
  return {
    from,
    format,
    dryRun: values['dry-run'],
    yes: values.yes,
    reason: values.reason?.trim(),
    source: values.source?.trim(),
    sourceUrl: values['source-url'],
    privateComments: values['private-comments'],
    verbose: values.verbose,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
        reason: { type: 'string' },
        source: { type: 'string' },
        'source-url': { type: 'string' },
        'private-comments': { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
