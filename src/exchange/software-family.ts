/** Software that came from another and acts as it does, by its name in nodeinfo. */
const families: ReadonlyMap<string, string> = new Map([
  ['akkoma', 'pleroma'],
  ['catodon', 'misskey'],
  ['cherrypick', 'misskey'],
  ['corgidon', 'mastodon'],
  ['fedibird', 'mastodon'],
  ['firefish', 'misskey'],
  ['foundkey', 'misskey'],
  ['glitch-soc', 'mastodon'],
  ['hometown', 'mastodon'],
  ['iceshrimp', 'misskey'],
  ['sharkey', 'misskey'],
]);

/**
 * The software that another came from: what is known of that holds for it, too, unless something is
 * known of itself.
 *
 * @param software its name in nodeinfo, in lower case: `sharkey`
 * @returns the name of the one it came from: `misskey`; its own name where none is known
 */
export function familyOf(software: string): string {
  return families.get(software) ?? software;
}
