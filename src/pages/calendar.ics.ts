import type { APIRoute } from 'astro';
import { loadSite } from '../load.ts';
import { calendarText } from '../site/calendar-text.ts';

export const GET: APIRoute = async () =>
  new Response(calendarText(await loadSite()), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
