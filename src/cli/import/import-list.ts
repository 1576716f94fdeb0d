import { join } from 'node:path';
import { softwarePowers } from '../../exchange/drift/software-powers.ts';
import type { PlannedRow } from '../../exchange/import/import-plan.ts';
import { planImport } from '../../exchange/import/plan-import.ts';
import { plannedFiles } from '../../exchange/import/planned-files.ts';
import { LISTED_AS, listedAs } from '../../exchange/listed-as.ts';
import { sayListProblem } from '../../exchange/problems/say-list-problem.ts';
import { isRefused } from '../../exchange/read-list.ts';
import { takeLock } from '../../machine/lock.ts';
import type { Emphasis } from '../../problems/print-problems.ts';
import { errorMessage } from '../../problems/error-message.ts';
import { checkContent } from '../../reading/check-content.ts';
import type { Source } from '../../schema/source.ts';
import { ask, askFor } from './ask.ts';
import { checkPlan } from './check-plan.ts';
import { decisionsStamp } from './decisions-stamp.ts';
import type { ImportOptions } from './import-options.ts';
import { exactNames } from './exact-names.ts';
import { isCutOff, mendDecisions } from './mend-decisions.ts';
import { newProblems } from './new-problems.ts';
import { newProblemsText } from './new-problems-text.ts';
import { counted } from '../command/counted.ts';
import { numberText } from '../command/number-text.ts';
import { openContent, type OpenContent } from '../command/open-content.ts';
import { planCounts } from './plan-counts.ts';
import { planTable } from './plan-table.ts';
import { plainText } from '../command/plain-text.ts';
import { privateComments, type PrivateComments } from './private-comments.ts';
import type { Progress } from '../command/progress.ts';
import type { Input } from '../command/read-input.ts';
import { replaceDecisions } from './replace-decisions.ts';
import { refusal } from '../command/refusal.ts';
import { rowNotes } from './row-notes.ts';
import { Stop } from '../command/stop.ts';
import { unusedComments } from './unused-comments.ts';

/** What an import needs of the terminal and the network. */
export interface ImportTools {
  readonly say: (text: string) => void;
  readonly emphasis: Emphasis;
  readonly progress: Progress;
  /** Reads the list. */
  readonly read: (options: ImportOptions, content: OpenContent) => Promise<Input>;
}

/**
 * Imports a list: shows what it would change, asks, and changes it, all or nothing.
 *
 * @param options what was asked for
 * @param root the content folder
 * @param tools the terminal and the network
 * @throws Stop where it was refused, declined, or something could not be read
 */
export async function importList(
  options: ImportOptions,
  root: string,
  { say, emphasis, progress, read }: ImportTools,
): Promise<void> {
  if (!options.dryRun && isCutOff(root)) await withLock(root, () => mendDecisions(root));
  const stamp = await decisionsStamp(root).catch(() => '');
  const content = await openContent();
  const { today } = content;
  const input = await settled(await read(options, content), options);
  const unit = input.format?.unit ?? 'line';
  if (isRefused(input))
    throw new Stop(2, `${input.name} cannot be imported. ${refusal(input.problems, unit)}`);

  progress.say('Planning …');
  const source = sourceOf(options, input, today);
  const known = { decisions: content.content.decisions, files: content.folder.texts };
  const { below } = softwarePowers(input.format?.software);
  const told = { today, ours: content.site.server.domain, below, reason: options.reason, source };
  const { plan, broken, lost } = checkPlan(
    input.rows,
    (rows) => planImport(rows, known, told),
    content,
    today,
  );
  const comments = options.privateComments
    ? await privateComments(input.rows, input.name, today)
    : undefined;

  progress.clear();
  say(planTable(plan, content.content, today, options.verbose));
  say(unusedComments(plan, content.content, today, options.verbose));
  say(rowNotes(input.problems, plan, broken, unit, emphasis));
  say(`\n${plainText(input.name)}, read as ${input.format?.name ?? ''}: `);
  say(planCounts(plan, broken.length, input.problems, unit));
  say(exactNames(plan, input.format));
  if (source !== undefined) say(`Each new event cites “${source.title}”, ${source.url}.\n`);
  if (lost.length > 0) throw new Stop(1, newProblemsText(lost, content.shown));

  if (input.rows.length === 0 && input.problems.length > 0)
    throw new Stop(2, `No row of ${input.name} can be used.`);

  const changes = plan.filter(({ kind }) => kind.startsWith('new-')).length;
  const work = workText(changes, comments);
  if (work === '' || options.dryRun) {
    say(work === '' ? 'There is nothing to do.\n' : 'Nothing was changed: this was a dry run.\n');
    return;
  }
  await confirm(options, work, content.shown);
  await write(plan, content, stamp, comments, progress);
  say(`Done: ${work}.\n`);
}

/** The list with what is done to its servers, which a person is asked where it does not say so. */
async function settled(read: Input, { as, yes, from }: ImportOptions): Promise<Input> {
  const { name } = read;
  const input = { ...read, ...listedAs(read, { name, as }) };
  const open = input.problems.find(({ code }) => ASKED.includes(code));
  if (open === undefined || yes || from === '-' || !process.stdin.isTTY) return input;
  process.stderr.write(`${plainText(sayListProblem(open, 'line').what)}\n`);
  const answer = await askFor('Which shall it be?', LISTED_AS);
  if (answer === undefined) throw new Stop(1, 'Nothing was changed.');
  return { ...read, ...listedAs(read, { name, as: answer }) };
}

/** Problems that an answer solves. */
const ASKED: readonly string[] = ['not-said', 'says-otherwise'];

/** What there is to write, in a few words; empty where it is nothing. */
function workText(changes: number, comments: PrivateComments | undefined): string {
  const parts: string[] = [];
  if (changes > 0) parts.push(counted(changes, 'change'));
  if (comments !== undefined && comments.count > 0)
    parts.push(`${counted(comments.count, 'private comment')} (in ${comments.file})`);
  return parts.join(' and ');
}

/** Runs something while no other import may change the content folder. */
async function withLock(root: string, work: () => Promise<void>): Promise<void> {
  const release = takeLock(join(root, '.import.lock'), 'import');
  try {
    await work();
  } finally {
    release();
  }
}

async function confirm({ yes, from }: ImportOptions, work: string, shown: string): Promise<void> {
  if (yes) return;
  if (from === '-' || !process.stdin.isTTY)
    throw new Stop(1, 'Nothing was changed. There is nobody to ask here: add --yes to write it.');
  if (!(await ask(`Write ${work} to ${shown}?`))) throw new Stop(1, 'Nothing was changed.');
}

async function write(
  plan: readonly PlannedRow[],
  { root, shown, folder, problems, today }: OpenContent,
  stamp: string,
  comments: PrivateComments | undefined,
  progress: Progress,
): Promise<void> {
  const files = plannedFiles(plan, (file) => folder.texts.get(file));
  progress.say('Checking …');
  const after = checkContent({ ...folder, texts: new Map([...folder.texts, ...files]) }, today);
  const found = newProblems(problems, after.problems);
  if (found.length > 0) throw new Stop(1, newProblemsText(found, shown));
  try {
    await withLock(root, async () => {
      if ((await decisionsStamp(root)) !== stamp)
        throw new Stop(
          1,
          'The decisions were changed meanwhile. Nothing was written: run it again.',
        );
      await comments?.write();
      if (files.size > 0)
        await replaceDecisions(root, files, (done) =>
          progress.say(`Writing ${numberText(done)} of ${numberText(files.size)} …`),
        );
    });
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(1, `Nothing was written to ${shown}: ${errorMessage(error)}`);
  } finally {
    progress.clear();
  }
}

/** How each new event cites the list, where that is wanted. */
function sourceOf(options: ImportOptions, input: Input, today: string): Source | undefined {
  if (options.source === undefined) return undefined;
  const url = options.sourceUrl ?? input.url;
  if (url === undefined)
    throw new Stop(2, `To cite ${input.name} its address is needed: add --source-url.`);
  return { title: options.source, url, read: today };
}
