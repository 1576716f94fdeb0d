import type { APIRoute } from 'astro';
import { loadSite } from '../load.ts';
import { sitemap } from '../site/sitemap.ts';

export const GET: APIRoute = async () =>
  new Response(sitemap(await loadSite()), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
