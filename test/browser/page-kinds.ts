/** One page of every kind in the sample site. */
export const pageKinds: readonly (readonly [kind: string, path: string])[] = [
  ['the home page', '/'],
  ['the list of posts', '/posts/'],
  ['a post with pictures', '/posts/2023-12-22-threads-update/'],
  ['a post with components', '/posts/2025-01-09-threads-suspended/'],
  ['a tag', '/posts/tags/threads/'],
  ['the register', '/register/'],
  ['the register by access', '/register/suspended/'],
  ['a decision', '/decisions/threads.net/'],
  ['a decision about a group', '/decisions/pixelfed-below-0.12.5/'],
  ['a decision with a masked name', '/decisions/masked-01b3d8f06904/'],
  ['the criteria', '/criteria/'],
  ['a criterion', '/criteria/harassment/'],
  ['the guides', '/guides/'],
  ['a guide', '/guides/mastodon-web/'],
  ['a page', '/privacy/'],
  ['the page that stands for no page', '/nowhere/'],
];
