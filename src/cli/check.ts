import { parseArgs, styleText } from 'node:util';
import { checkFolder } from '../machine/check-folder.ts';
import { contentPath } from '../machine/content-path.ts';
import { shownPath } from '../machine/shown-path.ts';
import { PRINT_FORMATS, printProblems, type PrintFormat } from '../problems/print-problems.ts';

const usage = `Usage: npm run check -- [--format ${PRINT_FORMATS.join('|')}]

Checks the whole content folder (CONTENT_DIR, or content) and prints every problem.
Exits with 0 when it can be published, 1 when there are problems, 2 when it could not be read.
`;

const values = valuesOf();
const format = PRINT_FORMATS.find((name): name is PrintFormat => name === values?.format);
if (values === undefined || values.help || format === undefined) {
  (values?.help ? process.stdout : process.stderr).write(usage);
  process.exit(values?.help ? 0 : 2);
}

const path = contentPath();
const shown = shownPath(path);
try {
  const { content, problems } = await checkFolder(path);
  if (problems.length > 0 || format === 'json') {
    process.stdout.write(
      printProblems(problems, format, shown, (style, text) =>
        styleText(style, text, { stream: process.stdout }),
      ),
    );
  } else if (format === 'text') {
    const counts = (['decisions', 'criteria', 'posts', 'guides', 'pages'] as const).map(
      (kind) => `${kind} ${content[kind].length}`,
    );
    process.stdout.write(`No problems in ${shown}: ${counts.join(', ')}.\n`);
  }
  process.exitCode = problems.length > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`The content folder ${shown} could not be read: ${String(error)}\n`);
  process.exitCode = 2;
}

/** What stands after the command, or undefined where it cannot be understood. */
function valuesOf() {
  try {
    return parseArgs({
      options: {
        format: { type: 'string', default: 'text' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    return undefined;
  }
}
