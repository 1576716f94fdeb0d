import type { PostRecord } from '../schema/post.ts';

/**
 * Tells whether readers can see a post.
 *
 * @param post its front matter
 * @param today the day, as `YYYY-MM-DD`
 */
export function isPublished(post: Pick<PostRecord, 'draft' | 'date'>, today: string): boolean {
  return post.draft !== true && post.date <= today;
}
