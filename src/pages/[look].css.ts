import type { APIRoute } from 'astro';
import { loadSite } from '../load.ts';
import { lookFiles, type LookFile } from '../site/look-files.ts';

export async function getStaticPaths() {
  return lookFiles(await loadSite()).map((file) => ({
    params: { look: file.name },
    props: { file },
  }));
}

export const GET: APIRoute<{ file: LookFile }> = ({ props: { file } }) =>
  new Response(file.text, { headers: { 'content-type': 'text/css; charset=utf-8' } });
