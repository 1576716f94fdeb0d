import { stringify } from 'yaml';
import type { SiteRecord } from '../schema/site.ts';
import { benchCriteria } from './bench-criteria.ts';
import { benchGuide } from './bench-guide.ts';
import { generateDecisions } from './generate-decisions.ts';
import { generatePost } from './generate-post.ts';
import { planPosts } from './plan-posts.ts';
import { random } from './random.ts';
import { serverNames } from './server-names.ts';

/** How much is generated. */
export interface ContentSize {
  readonly posts: number;
  readonly decisions: number;
}

const site: SiteRecord = {
  title: 'Tern moderation',
  description: 'What the Tern moderation team decides about other servers, and on what grounds.',
  url: 'https://moderation.tern.example/',
  language: 'en',
  server: { domain: 'tern.example', name: 'Tern', software: 'Mastodon' },
  team: {
    name: 'Tern moderation team',
    members: [{ name: 'Ada', fediverse: '@ada@tern.example' }],
  },
  contact: { email: 'moderation@tern.example', fediverse: '@moderation@tern.example' },
  appeal: {
    text: 'Anyone may object to a decision. Someone who had no part in it reads what you write and answers within 14 days.',
  },
  navigation: [{ title: 'About', to: '/about/' }],
};

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="160" viewBox="0 0 480 160"><path d="M20 140V90h60v50zm100 0V20h60v120zm100 0V100h60v40zm100 0V110h60v30z" fill="#456"/></svg>\n';

/**
 * Generates a whole content folder that has no problems on `benchDay` or later. Half of its posts
 * are MDX; every name in it ends in `.example`.
 *
 * @param size how many posts and decisions
 * @param seed the same number gives the same files
 * @returns each file's text, by its path in the folder
 */
export function generateContent(size: ContentSize, seed = 1): ReadonlyMap<string, string> {
  const choose = random(seed);
  const posts = planPosts(choose, size.posts);
  const newName = serverNames(choose, ['tern.example', 'archive.example', 'statement.example']);
  const decisions = generateDecisions(choose, size.decisions, newName, posts);
  const open = decisions.filter(({ data }) => data.listing !== 'obfuscated');

  const files = new Map<string, string>([['site.yaml', stringify(site)]]);
  for (const { id, data } of decisions)
    files.set(`decisions/${id}.yaml`, stringify(data, { lineWidth: 100 }));
  for (const { id, data } of benchCriteria)
    files.set(
      `criteria/${id}.md`,
      written(
        data,
        '## What it means\n\nA server breaks this criterion when it does such things, or when its rules permit them.\n\n## What we look at\n\n- Whether it happens again and again.\n- What its team does about reports, and how fast.',
      ),
    );
  files.set(`guides/${benchGuide.id}.mdx`, written(benchGuide.data, benchGuide.body));
  const about = { title: 'About this site', description: 'What this site is, and how to read it.' };
  files.set(
    'pages/about.md',
    written(about, 'The [register](/register/) lists every server we have decided about.'),
  );
  for (const [index, plan] of posts.entries()) {
    files.set(plan.file, generatePost(choose, plan, { earlier: posts.slice(0, index), open }));
    if (plan.folder) files.set(`posts/${plan.id}/reports.svg`, PICTURE);
  }
  return files;
}

function written(frontMatter: object, body: string): string {
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n${body}\n`;
}
