import { dayOf } from '../schema/plain-time.ts';
import type { PostRecord } from '../schema/post.ts';

/**
 * Tells whether readers can see a post. Its day counts, whatever time it says: sites are built for a
 * day.
 *
 * @param post its front matter
 * @param today the day, as `YYYY-MM-DD`
 */
export function isPublished(post: Pick<PostRecord, 'draft' | 'date'>, today: string): boolean {
  return post.draft !== true && dayOf(post.date) <= today;
}
