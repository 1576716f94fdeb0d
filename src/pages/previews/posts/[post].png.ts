import type { APIRoute } from 'astro';
import { loadSite } from '../../../load.ts';
import type { Post } from '../../../site/build-site.ts';
import { cardOfPost } from '../../../previews/cards.ts';
import { answerWithPicture } from '../../../previews/previews-on-disk.ts';

export async function getStaticPaths() {
  const { posts } = await loadSite();
  return posts.map((post) => ({ params: { post: post.id }, props: { post } }));
}

export const GET: APIRoute<{ post: Post }> = async ({ props }) =>
  answerWithPicture(cardOfPost(await loadSite(), props.post));
