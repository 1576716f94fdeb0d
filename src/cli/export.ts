import { relative, resolve, sep } from 'node:path';
import { writtenFormats } from '../exchange/formats.ts';
import { listingOf } from '../exchange/listing.ts';
import { errorMessage } from '../problems/error-message.ts';
import { buildClearRegister, buildRegister } from '../register/register.ts';
import { listingServer } from '../site/listing-server.ts';
import { wordsFor } from '../words/words.ts';
import { misuse } from './command/misuse.ts';
import { namedFormat } from './command/named-format.ts';
import { openContent } from './command/open-content.ts';
import { parseOptions } from './command/parse-options.ts';
import { printDropped } from './command/print-dropped.ts';
import { printShown } from './command/print-shown.ts';
import { replaceFile } from './command/replace-file.ts';
import { runCommand } from './command/run-command.ts';
import { Stop } from './command/stop.ts';

const usage = `Usage: npm run --silent export -- <format> [--output FILE] [--with-obfuscated]

Writes the decisions of the content folder (CONTENT_DIR, or content) as another software reads them,
and says on standard error what that leaves out. The formats:

${writtenFormats.map(({ name, mediaType }) => `  ${name.padEnd(20)} ${mediaType}`).join('\n')}

  --output FILE        write to a file; without it, to standard output
  --with-obfuscated    name in clear the servers whose names are masked on the site: for your own
                       server alone

Exits with 0 when it is written, 1 when it was refused, 2 when the content could not be read.
`;

/** Folders whose files everybody can read on the site, or in the repository. */
const PUBLIC = ['dist', 'public'];

await runCommand(async () => {
  const { values, positionals } = parseOptions(usage, {
    allowPositionals: true,
    options: {
      output: { type: 'string' },
      'with-obfuscated': { type: 'boolean', default: false },
    },
  });
  const [name, ...more] = positionals;
  if (name === undefined) throw new Stop(0, usage);
  const format = namedFormat(name, writtenFormats, usage);
  if (more.length > 0) throw misuse('One format at a time.', usage);
  const { root, content, site, today } = await openContent();
  const clear = values['with-obfuscated'];
  if (clear && values.output !== undefined && isPublic(values.output, root))
    throw new Stop(
      1,
      `${values.output} would be public, and the list names masked servers in clear.`,
    );
  const build = clear ? buildClearRegister : buildRegister;
  const register = build(content.decisions, content.criteria);
  const ours = listingServer(site.server, site.url, wordsFor(site.language));
  const listing = listingOf(register, ours, today);
  const { text, dropped } = format.write(listing);
  if (values.output === undefined) process.stdout.write(text);
  else await writeOutput(values.output, text);
  process.stderr.write(printDropped(dropped, name));
  process.stderr.write(printShown(format, listing, text));
});

function isPublic(file: string, root: string): boolean {
  return [...PUBLIC.map((folder) => resolve(folder)), root].some((folder) => {
    const way = relative(folder, resolve(file));
    return way !== '..' && !way.startsWith(`..${sep}`);
  });
}

async function writeOutput(file: string, text: string): Promise<void> {
  try {
    await replaceFile(file, text);
  } catch (error) {
    throw new Stop(1, `${file} could not be written: ${errorMessage(error)}`);
  }
}
