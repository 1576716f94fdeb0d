import type { APIRoute } from 'astro';
import { loadSite } from '../load.ts';
import { iconSvg } from '../look/icon-svg.ts';

export const GET: APIRoute = async () =>
  new Response(iconSvg((await loadSite()).look?.colour), {
    headers: { 'content-type': 'image/svg+xml' },
  });
