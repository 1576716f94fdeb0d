import { benchGuide } from './bench-guide.ts';
import { benchWords } from './bench-words.ts';
import type { BenchDecision } from './generate-decisions.ts';
import type { PostPlan } from './plan-posts.ts';
import type { Random } from './random.ts';

/**
 * What can stand in a post besides sentences.
 *
 * @param choose the choices
 * @param plan the post
 * @param earlier posts it can link to
 * @param open decisions whose names can stand in any text
 * @returns blocks of Markdown or, where the post is MDX, components too
 */
export function postFeatures(
  choose: Random,
  plan: PostPlan,
  earlier: readonly PostPlan[],
  open: readonly BenchDecision[],
): readonly string[] {
  const links = earlier.length > 0 ? [linkToPost(choose, plan, choose.pick(earlier))] : [];
  const records = open.length > 0 ? [linkToDecision(choose, plan, choose.pick(open).id)] : [];
  const plain = [table(choose), tasks(), ...links, ...records];
  return plan.format === 'md'
    ? [...plain, footnote(), struck()]
    : [...plain.slice(1), ...components(choose, plan, open)];
}

function up({ folder }: PostPlan): string {
  return folder ? '../..' : '..';
}

function linkToPost(choose: Random, plan: PostPlan, other: PostPlan): string {
  const address = choose.chance(0.5) ? `${up(plan)}/${other.file}` : `/posts/${other.id}/`;
  const anchor = choose.chance(0.4) ? '#what-you-can-do' : '';
  return `We wrote about this before: [${other.title}](${address}${anchor}). What we said there still holds, and the [criteria](/criteria/) are the same.`;
}

function linkToDecision(choose: Random, plan: PostPlan, id: string): string {
  const address = choose.chance(0.5) ? `${up(plan)}/decisions/${id}.yaml` : `/decisions/${id}/`;
  return `Each step is in [the record](${address}), and the ground is our criterion on [spam](/criteria/spam/).`;
}

function table(choose: Random): string {
  const row = (who: string): string =>
    `| ${who} | ${choose.int(0, 2000)} | ${choose.pick(benchWords.months)} |`;
  const rows = [
    'Members here who followed accounts there',
    'Accounts there that they followed',
    'Accounts there that followed members here',
    'Reports by members',
    'Reports that were justified',
  ];
  return [
    '| Who or what | Number | Last seen |',
    '| :-- | --: | :-: |',
    ...rows.slice(0, choose.int(2, 5)).map(row),
  ].join('\n');
}

function tasks(): string {
  return '- [x] We have written to the team there.\n- [x] We have told members who follow accounts there.\n- [ ] We look again in half a year.';
}

function footnote(): string {
  return 'Every server keeps copies of what it receives.[^copies] That is not a flaw.[^why]\n\n[^copies]: Verified links are an example.\n[^why]: Without copies, the fediverse would not *work* at all.';
}

function struck(): string {
  return '> A server is more than its loudest accounts.\n\nThe deadline is ~~the end of the month~~ the end of the year. To try it, look for `tern.example` in:\n\n1. the public timeline,\n2. the list of *blocked servers*,\n3. your **notifications**.';
}

function components(choose: Random, plan: PostPlan, open: readonly BenchDecision[]): string[] {
  const always = [
    '<Callout kind="note">\n\nThis post says what was true on its day. The register says what applies now.\n\n</Callout>',
    '<Callout kind="warning" title="Before you follow anyone there">\n\nRead what a limit *does*, and what it does not.\n\n</Callout>',
    '<Steps>\n\n1. Open the profile of any account from there.\n\n2. Open the menu of that profile.\n\n3. Choose “Block domain”.\n\n</Steps>',
    '<Quote cite="https://statement.example/answer/" source="Its operators">\n\nWe did not know, and we are sorry.\n\n</Quote>',
    `<CriteriaTable kind="${choose.pick(['moderation', 'infrastructure'])}" caption="Our criteria" />`,
    ...(plan.folder
      ? [
          '<Figure caption="Reports a week">\n\n![Look for the one bar that is higher than the rest: the week of the wave.](./reports.svg)\n\n</Figure>',
        ]
      : []),
  ];
  if (open.length === 0) return always;
  const { id } = choose.pick(open);
  return [
    ...always,
    `What applies today: <Decision server="${id}" />`,
    `Compare <Decision server="${choose.pick(open).id}" />, where it went another way.`,
    `<Timeline server="${id}" />`,
    `<Guide id="${benchGuide.id}" server="${id}" />`,
    `<DecisionTable access="${choose.pick(['watched', 'limited', 'suspended'])}" software="${choose.pick(['Pixelfed', 'GoToSocial', 'PeerTube', 'Lemmy'])}" caption="Servers with this software" />`,
  ];
}
