import { atom } from './atom.ts';
import type { FeedFormat } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

/** The formats every feed comes in, the most widely read first. */
export const formats: readonly FeedFormat[] = [rss, atom, jsonFeed];
