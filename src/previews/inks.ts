/** The colours of a picture: those of the light theme in `src/styles/tokens.css`. */
export const inks = {
  page: '#fbfaf7',
  ink: '#1b1f24',
  soft: '#525962',
  rule: '#dcd8cf',
  brand: '#0b4f71',
  link: '#0b4f71',
  open: '#1f6137',
  watched: '#33508f',
  limited: '#7a4a00',
  suspended: '#8c1d18',
} as const;

/** The inks that a team can choose. */
export type TeamInks = Readonly<Record<'brand' | 'link', string>>;

export type Ink = keyof typeof inks;
