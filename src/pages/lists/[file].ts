import type { APIRoute } from 'astro';
import { loadSite } from '../../load.ts';
import { listFiles, type ListFile } from '../../site/published-lists.ts';

export async function getStaticPaths() {
  return listFiles(await loadSite()).map((list) => ({
    params: { file: list.file.slice('lists/'.length) },
    props: { list },
  }));
}

export const GET: APIRoute<{ list: ListFile }> = ({ props: { list } }) =>
  new Response(list.text, { headers: { 'content-type': `${list.mediaType}; charset=utf-8` } });
