/** The first parts of the addresses that Candor makes: no plain page can be called one of them. */
export const ROUTES: readonly string[] = [
  'posts',
  'register',
  'decisions',
  'criteria',
  'guides',
  'meaning',
  'lists',
  'follow',
  'styleguide',
  'search',
  'previews',
  '404',
  'index',
];
