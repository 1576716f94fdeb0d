import type { APIRoute } from 'astro';
import { requireXml } from '../feeds/well-formed.ts';
import { loadSite } from '../load.ts';
import { sitemap } from '../site/sitemap.ts';

export const GET: APIRoute = async () =>
  new Response(requireXml(sitemap(await loadSite()), '/sitemap.xml'), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
