import { unified } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headerFiles } from '../../src/site/header-files.ts';
import { markdownPlugins } from '../../src/markdown/markdown-plugins.ts';
import { cardSvg } from '../../src/previews/card-svg.ts';
import { cardOfAccess, cardOfDecision, cardOfPost, cardOfSite } from '../../src/previews/cards.ts';
import { readFaces } from '../../src/previews/previews-on-disk.ts';
import { checkContent } from '../../src/reading/check-content.ts';
import { ACCESSES } from '../../src/register/access.ts';
import type { Content } from '../../src/schema/content.ts';
import type { Site } from '../../src/site/build-site.ts';
import { calendarText } from '../../src/site/calendar-text.ts';
import { feedFiles } from '../../src/site/feed-files.ts';
import { plainFiles } from '../../src/site/plain-files.ts';
import { postLists } from '../../src/site/post-lists.ts';
import { listFiles } from '../../src/site/published-lists.ts';
import { registerViews } from '../../src/site/register-views.ts';
import { sitemap } from '../../src/site/sitemap.ts';
import { requireXml } from '../../src/feeds/well-formed.ts';
import { files } from '../files.ts';
import { siteOfContent } from '../site-of.ts';
import { isBuilt, strangeContents } from './strange-content.ts';

const TODAY = '2026-11-24';

/** How many contents that pass the check are made: more with `STRANGE_CONTENTS=10000`. */
const RUNS = Number(process.env['STRANGE_CONTENTS'] ?? 120);

const { remarkPlugins, rehypePlugins, remarkRehype } = markdownPlugins({
  root: '/content',
  base: '/',
  language: 'en',
});
const pipeline = unified({
  gfm: false,
  smartypants: false,
  remarkPlugins,
  rehypePlugins,
  remarkRehype,
});
const markdown = await pipeline.createRenderer({ syntaxHighlight: false });
const mdx = await pipeline.createMdxRenderer?.({ syntaxHighlight: false }, { optimize: false });
const faces = readFaces();

/** Every text as the build renders or compiles it. */
async function writings({ posts, criteria, guides, pages }: Content): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const { file, body, format } of [...posts, ...criteria, ...guides, ...pages]) {
    const fileURL = new URL(`file:///content/${encodeURI(file)}`);
    if (format === 'mdx') await mdx?.process(body, `/content/${file}`, {});
    made.set(file, (await markdown.render(format === 'md' ? body : '', { fileURL })).code);
  }
  return made;
}

/** Everything of the site but its pages. */
async function everythingBut(site: Site, rendered: ReadonlyMap<string, string>): Promise<void> {
  for (const { write } of await feedFiles(site, ({}, { id }) =>
    Promise.resolve(rendered.get(`posts/${id}/index.md`) ?? ''),
  ))
    await write();
  requireXml(sitemap(site), '/sitemap.xml');
  calendarText(site);
  for (const { text } of listFiles) text(site);
  headerFiles('/', site.record);
  plainFiles(site);
  postLists(site);
  registerViews(site);
  for (const card of [
    cardOfSite(site),
    ...ACCESSES.map((access) => cardOfAccess(site, access)),
    ...site.posts.map((post) => cardOfPost(site, post)),
    ...site.register.decisions.map((decision) => cardOfDecision(site, decision)),
  ])
    requireXml(cardSvg(card, faces), 'a card');
}

test(
  `${RUNS} strange contents that pass the check are all made`,
  { timeout: 3_600_000 },
  async () => {
    let passed = 0;
    await fc.assert(
      fc.asyncProperty(strangeContents, async (texts) => {
        const folder = files(texts);
        const { content, problems } = checkContent(folder, TODAY);
        fc.pre(isBuilt(problems));
        passed += 1;
        await everythingBut(siteOfContent(content, TODAY), await writings(content));
      }),
      { numRuns: RUNS, maxSkipsPerRun: 1000 },
    );
    expect(passed).toBeGreaterThanOrEqual(RUNS);
  },
);
