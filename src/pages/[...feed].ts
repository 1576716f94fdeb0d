import type { APIRoute } from 'astro';
import { renderPost } from '../components/render-post.ts';
import { loadSite } from '../load.ts';
import { feedFiles, type FeedFileOfSite } from '../site/feed-files.ts';

export async function getStaticPaths() {
  return (await feedFiles(await loadSite(), renderPost)).map((file) => ({
    params: { feed: file.name },
    props: { file },
  }));
}

export const GET: APIRoute<{ file: FeedFileOfSite }> = async ({ props: { file } }) =>
  new Response(await file.write(), {
    headers: { 'content-type': `${file.format.mediaType}; charset=utf-8` },
  });
