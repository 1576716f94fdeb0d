import type { APIRoute } from 'astro';
import { loadSite } from '../../load.ts';
import { listFiles, type ListFile } from '../../site/published-lists.ts';

export function getStaticPaths() {
  return listFiles.map((list) => ({
    params: { file: list.file.slice('lists/'.length) },
    props: { list },
  }));
}

export const GET: APIRoute<{ list: ListFile }> = async ({ props: { list } }) =>
  new Response(list.text(await loadSite()), {
    headers: { 'content-type': `${list.mediaType}; charset=utf-8` },
  });
