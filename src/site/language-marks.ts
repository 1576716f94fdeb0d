import { directionOf, type Direction } from '../schema/language.ts';
import type { Post, Site } from './build-site.ts';

/** What marks a text as being in another language than what stands around it: attributes in HTML. */
export interface LanguageMarks {
  readonly lang?: string;
  readonly dir?: Direction;
}

/** In which direction the site's own words are written. */
export function directionOfSite({ record }: Pick<Site, 'record'>): Direction {
  return record.direction ?? directionOf(record.language);
}

/**
 * The marks of what a post's authors wrote, among the site's own words.
 *
 * @param site the site
 * @param post the post
 * @returns nothing where the post is in the site's language
 */
export function marksOfPost(
  site: Pick<Site, 'record'>,
  { data }: Pick<Post, 'data'>,
): LanguageMarks {
  return data.language === undefined
    ? {}
    : marks(data.language, directionOf(data.language), directionOfSite(site));
}

/**
 * The marks of the site's own words inside a post.
 *
 * @param site the site
 * @param post the post
 * @returns nothing where the post is in the site's language
 */
export function marksInPost(
  site: Pick<Site, 'record'>,
  { data }: Pick<Post, 'data'>,
): LanguageMarks {
  return data.language === undefined
    ? {}
    : marks(site.record.language, directionOfSite(site), directionOf(data.language));
}

function marks(lang: string, dir: Direction, around: Direction): LanguageMarks {
  return dir === around ? { lang } : { lang, dir };
}
