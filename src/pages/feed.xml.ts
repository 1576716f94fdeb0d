import type { APIRoute } from 'astro';
import { loadSite } from '../load.ts';
import { postFeed } from '../site/post-feed.ts';

export const GET: APIRoute = async () => postFeed(await loadSite());
