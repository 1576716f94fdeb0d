import type { APIRoute } from 'astro';
import { loadSite } from '../../load.ts';
import { cardOfSite } from '../../previews/cards.ts';
import { answerWithPicture } from '../../previews/previews-on-disk.ts';

export const GET: APIRoute = async () => answerWithPicture(cardOfSite(await loadSite()));
