import type { Content, Written } from '../../schema/content.ts';

/** Every record with a text: posts, pages, criteria and guides. */
export function eachWriting(content: Content): readonly Written<unknown>[] {
  return [...content.posts, ...content.pages, ...content.criteria, ...content.guides];
}
