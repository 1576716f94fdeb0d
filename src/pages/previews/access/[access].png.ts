import type { APIRoute } from 'astro';
import { loadSite } from '../../../load.ts';
import { cardOfAccess } from '../../../previews/cards.ts';
import { drawsEachDecision } from '../../../previews/preview-of.ts';
import { answerWithPicture } from '../../../previews/previews-on-disk.ts';
import { ACCESSES, type Access } from '../../../register/access.ts';

export async function getStaticPaths() {
  return drawsEachDecision(await loadSite())
    ? []
    : ACCESSES.map((access) => ({ params: { access }, props: { access } }));
}

export const GET: APIRoute<{ access: Access }> = async ({ props }) =>
  answerWithPicture(cardOfAccess(await loadSite(), props.access));
