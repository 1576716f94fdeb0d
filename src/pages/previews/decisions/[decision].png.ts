import type { APIRoute } from 'astro';
import { loadSite } from '../../../load.ts';
import { cardOfDecision } from '../../../previews/cards.ts';
import { drawsEachDecision } from '../../../previews/preview-of.ts';
import { answerWithPicture } from '../../../previews/previews-on-disk.ts';
import type { Decision } from '../../../register/register.ts';

export async function getStaticPaths() {
  const site = await loadSite();
  return drawsEachDecision(site)
    ? site.register.decisions.map((decision) => ({
        params: { decision: decision.slug },
        props: { decision },
      }))
    : [];
}

export const GET: APIRoute<{ decision: Decision }> = async ({ props }) =>
  answerWithPicture(cardOfDecision(await loadSite(), props.decision));
