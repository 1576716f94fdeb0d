import { compareRegister } from '../exchange/drift/compare-register.ts';
import { emphasisOn } from '../machine/emphasis-on.ts';
import type { NetworkProblem } from '../network/network-problem.ts';
import { sayNetworkProblem } from '../network/say-network-problem.ts';
import { errorMessage } from '../problems/error-message.ts';
import { buildClearRegister } from '../register/register.ts';
import { driftMarkdown } from './drift/drift-markdown.ts';
import { driftOptions, type DriftOptions } from './drift/drift-options.ts';
import { driftReport, type DriftReport, type UnknownReport } from './drift/drift-report.ts';
import { driftText } from './drift/drift-text.ts';
import { commandNetwork } from './command/command-network.ts';
import { endProcess } from './command/end-process.ts';
import { openContent } from './command/open-content.ts';
import { plainText } from './command/plain-text.ts';
import { progressOn } from './command/progress.ts';
import { readEnforced } from './drift/read-enforced.ts';
import { runCommand } from './command/run-command.ts';
import { serverToken } from './command/server-token.ts';

/** Problems that a token of the server's own team would solve. */
const TOKEN_HELPS: readonly string[] = [
  'refused-401',
  'forbidden-403',
  'hidden-list',
  'hidden-404',
];

await runCommand(async () => {
  const options = driftOptions();
  const report = await compare(options).catch((error: unknown): UnknownReport =>
    unknown('unreadable', errorMessage(error), ''),
  );
  print(report, options);
  process.exitCode = { same: 0, drift: 1, unknown: 2, uncertain: 3 }[report.outcome];
});
await endProcess();

async function compare({
  from,
  listFormat,
  as,
  clear,
}: DriftOptions): Promise<DriftReport | UnknownReport> {
  const { content, site, today } = await openContent();
  const asked = from ?? site.server.domain;
  const progress = progressOn(process.stderr);
  progress.say(`Reading ${asked} …`);
  const network = commandNetwork(site.url, progress);
  const token = serverToken(asked, site.server.domain);
  const { software } = site.server;
  const list = await readEnforced(
    { from: asked, listFormat, as, software },
    network,
    token,
  ).finally(() => progress.clear());
  if ('code' in list) return unknownList(list, asked, token);
  const register = buildClearRegister(content.decisions, content.criteria);
  return driftReport(compareRegister(list, register, today), list, today, clear);
}

function unknownList(
  problem: NetworkProblem,
  asked: string,
  token: string | undefined,
): UnknownReport {
  const { what, cure } = sayNetworkProblem(problem);
  const hint =
    token === undefined && TOKEN_HELPS.includes(problem.code)
      ? ' Or set CANDOR_TOKEN to a token of the team’s own account on Mastodon or GoToSocial, with the scope admin:read:domain_blocks.'
      : '';
  return { ...unknown(problem.code, what, `${cure}${hint}`), server: asked };
}

function unknown(code: string, what: string, cure: string): UnknownReport {
  return { version: 2, outcome: 'unknown', server: null, problem: { code, what, cure } };
}

function print(report: DriftReport | UnknownReport, { format, verbose }: DriftOptions): void {
  if (format === 'json') process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
  else if (format === 'github') process.stdout.write(driftMarkdown(report));
  else if (report.outcome === 'unknown') {
    const { code, what, cure } = report.problem;
    process.stderr.write(`It could not be found out. ${plainText(`${what} ${cure} (${code})`)}\n`);
  } else process.stdout.write(driftText(report, verbose, emphasisOn(process.stdout)));
}
