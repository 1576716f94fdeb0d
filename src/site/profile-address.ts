/** The software whose profiles stand elsewhere than at `/@name`. */
const ways: ReadonlyMap<string, string> = new Map([
  ['akkoma', '/users/'],
  ['pleroma', '/users/'],
  ['lemmy', '/u/'],
  ['piefed', '/u/'],
  ['mbin', '/u/'],
  ['peertube', '/a/'],
]);

/**
 * The web address of an account in the fediverse.
 *
 * @param handle the account as `@name@server`
 * @param ours our server: for its accounts the software is known, others are taken to be at `/@name`
 */
export function profileAddress(
  handle: string,
  ours: { readonly domain: string; readonly software: string },
): string {
  const [, name = '', server = ''] = handle.split('@');
  const way = server === ours.domain ? ways.get(ours.software.toLowerCase()) : undefined;
  return `https://${server}${way ?? '/@'}${name}`;
}
