import type { APIRoute } from 'astro';
import { loadSite } from '../load.ts';
import { plainFiles } from '../site/plain-files.ts';

export async function getStaticPaths() {
  return [...plainFiles(await loadSite())].map(([name, text]) => ({
    params: { file: name.replace(/\.txt$/u, '') },
    props: { text },
  }));
}

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) =>
  new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
