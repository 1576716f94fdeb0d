import type { APIRoute } from 'astro';
import { loadSite } from '../../load.ts';
import { serverIndex } from '../../search/server-index.ts';

export const GET: APIRoute = async () => Response.json(serverIndex((await loadSite()).rows));
