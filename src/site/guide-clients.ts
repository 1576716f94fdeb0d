import GithubSlugger from 'github-slugger';
import type { Guide, Site } from './build-site.ts';

/** What a member uses, with all that there are steps for in it. */
export interface GuideClient {
  /** What it is called where its software is not. */
  readonly name: string;
  readonly software: string;
  /** Its place on the page of guides. */
  readonly anchor: string;
  readonly guides: readonly Guide[];
}

/** The clients for which there are guides, in the order of the guides: those for our server's software first. */
export function guideClients({ guides, words }: Site): readonly GuideClient[] {
  const slugger = new GithubSlugger();
  const byName = Map.groupBy(guides, ({ data }) => words.guideFor(data.software, data.client));
  return [...byName].map(([name, those]) => ({
    name,
    software: those[0]?.data.software ?? '',
    anchor: slugger.slug(name),
    guides: those,
  }));
}
