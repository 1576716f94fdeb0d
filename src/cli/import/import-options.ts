import { formats } from '../../exchange/formats.ts';
import type { Format } from '../../exchange/format.ts';
import type { ListedAs } from '../../exchange/listed-as.ts';
import { markupIn } from '../../schema/markup-in-text.ts';
import { isPlaceholder } from '../../schema/placeholder.ts';
import { text, webAddress } from '../../schema/text.ts';
import { misuse } from '../command/misuse.ts';
import { listedAsOption } from '../command/listed-as-option.ts';
import { namedFormat } from '../command/named-format.ts';
import { parseOptions } from '../command/parse-options.ts';

const usage = `Usage: npm run import -- <file, address, server or -> [options]

Reads another software's list of servers and adds what it says to the decisions of the content
folder (CONTENT_DIR, or content). Shows first what it would do, and asks. What is there stays.

  --format NAME        the list's format, where it is not found out by itself:
                       ${formats.map(({ name }) => name).join(', ')}
  --as WORD            what is done to the servers in the list, where it does not say so itself:
                       suspend, limit or allow; where it does, the milder of the two counts
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
  readonly as: ListedAs | undefined;
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
 * @throws Stop with the usage where that is asked for, or where something is wrong
 */
export function importOptions(): ImportOptions {
  const { values, positionals } = parseOptions(usage, {
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      as: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      reason: { type: 'string' },
      source: { type: 'string' },
      'source-url': { type: 'string' },
      'private-comments': { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  });
  const [from, ...more] = positionals;
  if (from === undefined || from === '') throw misuse('What shall be imported?', usage);
  if (more.length > 0) throw misuse(`One list at a time: ${from} or ${more.join(' or ')}?`, usage);
  const format =
    values.format === undefined ? undefined : namedFormat(values.format, formats, usage);
  for (const name of ['reason', 'source'] as const)
    if (values[name] !== undefined && !text.safeParse(values[name]).success)
      throw misuse(`--${name} needs a text that says something.`, usage);
  for (const name of ['reason', 'source'] as const)
    if (markupIn(values[name] ?? '') !== undefined || isPlaceholder(values[name] ?? ''))
      throw misuse(`--${name} needs whole words, without markup.`, usage);
  const sourceUrl = values['source-url'];
  if (sourceUrl !== undefined && !webAddress.safeParse(sourceUrl).success)
    throw misuse('--source-url needs a whole address, starting with https://.', usage);
  if (sourceUrl !== undefined && values.source === undefined)
    throw misuse('--source-url needs --source: the title under which it is cited.', usage);
  return {
    from,
    format,
    as: listedAsOption(values.as, usage),
    dryRun: values['dry-run'],
    yes: values.yes,
    reason: values.reason?.trim(),
    source: values.source?.trim(),
    sourceUrl,
    privateComments: values['private-comments'],
    verbose: values.verbose,
  };
}
