import type { APIRoute } from 'astro';
import { loadSite } from '../load.ts';
import { lookCss } from '../look/look-css.ts';
import type { Look } from '../look/derive-look.ts';

export async function getStaticPaths() {
  const { look } = await loadSite();
  return look === undefined ? [] : [{ params: { look: 'look' }, props: { look } }];
}

export const GET: APIRoute<{ look: Look }> = ({ props: { look } }) =>
  new Response(lookCss(look), { headers: { 'content-type': 'text/css; charset=utf-8' } });
