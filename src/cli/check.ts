import { emphasisOn } from '../machine/emphasis-on.ts';
import { PRINT_FORMATS, printProblems } from '../problems/print-problems.ts';
import { namedFormat } from './command/named-format.ts';
import { parseOptions } from './command/parse-options.ts';
import { readContent } from './command/read-content.ts';
import { runCommand } from './command/run-command.ts';

const usage = `Usage: npm run check -- [--format ${PRINT_FORMATS.join('|')}]

Checks the whole content folder (CONTENT_DIR, or content) and prints every problem.
Exits with 0 when it can be published, 1 when there are problems, 2 when it could not be read.
`;

await runCommand(async () => {
  const { values } = parseOptions(usage, {
    options: { format: { type: 'string', default: 'text' } },
  });
  const format = namedFormat(values.format, PRINT_FORMATS, usage);
  const { content, problems, shown } = await readContent();
  if (problems.length > 0 || format === 'json') {
    process.stdout.write(printProblems(problems, format, shown, emphasisOn(process.stdout)));
  } else if (format === 'text') {
    const counts = (['decisions', 'criteria', 'posts', 'guides', 'pages'] as const).map(
      (kind) => `${kind} ${content[kind].length}`,
    );
    process.stdout.write(`No problems in ${shown}: ${counts.join(', ')}.\n`);
  }
  process.exitCode = problems.length > 0 ? 1 : 0;
});
