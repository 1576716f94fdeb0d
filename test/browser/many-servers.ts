import { benchDay } from '../../src/bench/bench-day.ts';
import { generateDecisions } from '../../src/bench/generate-decisions.ts';
import { random } from '../../src/bench/random.ts';
import { serverNames } from '../../src/bench/server-names.ts';
import { buildRegister } from '../../src/register/register.ts';
import { rowsOn } from '../../src/register/rows.ts';
import type { ServerIndex } from '../../src/search/server-entry.ts';
import { serverIndex } from '../../src/search/server-index.ts';

/** The register of a team with 10,000 decisions, as a browser knows it. */
export function manyServers(): ServerIndex {
  const choose = random(7);
  const decisions = generateDecisions(choose, 10_000, serverNames(choose, []), []);
  return serverIndex(rowsOn(buildRegister(decisions, []), benchDay));
}
