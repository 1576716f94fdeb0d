import { inject } from 'vitest';
import { checkContent } from '../../src/reading/check-content.ts';
import { readFolder } from '../../src/machine/read-folder.ts';
import { isPublished } from '../../src/register/is-published.ts';
import { buildRegister } from '../../src/register/register.ts';
import { readSite } from './read-site.ts';
import { today } from './sample-day.ts';
import { sampleContent } from './sample-content.ts';

export { today };

/** Where the sample site stands. */
export const origin = 'https://moderation.tern.example';

/** The sample site, built at the top of its host. */
export const site = readSite(inject('dist'));

/** The sample site, built for `/sub/`. */
export const subSite = readSite(inject('subDist'));

/** The content that both are built from. */
export const { content } = checkContent(await readFolder(sampleContent), today);

/** The posts that readers may see, in any order. */
export const published = content.posts.filter(({ data }) => isPublished(data, today));

/** The posts that nobody may see yet. */
export const held = content.posts.filter(({ data }) => !isPublished(data, today));

/** The register of the sample content. */
export const register = buildRegister(content.decisions, content.criteria);
