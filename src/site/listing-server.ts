import type { ListingServer } from '../exchange/listing.ts';
import type { SiteRecord } from '../schema/site.ts';
import type { Words } from '../words/words.ts';

/**
 * Our server as lists name it, with what is said of them in the site's language.
 *
 * @param server the server as `site.yaml` has it
 * @param url the whole address of the site, with a slash at its end
 * @param words the words in the site's language
 */
export function listingServer(
  { domain, name }: Pick<SiteRecord['server'], 'domain' | 'name'>,
  url: string,
  words: Words,
): ListingServer {
  return {
    domain,
    name,
    url,
    summary: words.listSummary(domain),
    summaryNow: words.listSummaryNow(name),
  };
}
