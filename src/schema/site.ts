import { z } from 'zod';
import { parseRgb } from '../look/rgb.ts';
import { plainDate } from './plain-date.ts';
import { serverName } from './server-name.ts';
import { siteAddress } from './site-address.ts';
import { interfaceLanguage } from './language.ts';
import { contactAddress, email, handle, shortText, text, webAddress } from './text.ts';

/** What makes the site look like the team's. */
export const look = z.strictObject({
  colour: z
    .string()
    .trim()
    .refine((value) => parseRgb(value) !== undefined, { params: { problem: 'not-a-colour' } })
    .optional()
    .describe('The team’s colour for links, lines and marks, in quotes: a # and six digits.'),
  logo: text
    .optional()
    .describe('A picture that lies beside site.yaml, shown in front of the site’s name.'),
});

/** What the site is called, where it stands and who is behind it. */
export const site = z.strictObject({
  title: shortText.describe('The name of the site, at the top of every page.'),
  description: text.describe('What the site is for, in one sentence.'),
  url: siteAddress.describe(
    'The address it is published under, with its folder if it has one: https://example.org/moderation/.',
  ),
  language: interfaceLanguage.describe(
    'The language of the site’s own words and dates: en, or with a region such as en-US.',
  ),
  direction: z
    .enum(['ltr', 'rtl'])
    .optional()
    .describe(
      'ltr or rtl, the direction the site is written in. Without this line: that of its language.',
    ),
  'time-zone': z
    .string()
    .refine(
      (value) => {
        try {
          return new Intl.DateTimeFormat('en', { timeZone: value }) instanceof Intl.DateTimeFormat;
        } catch {
          return false;
        }
      },
      { params: { problem: 'not-a-time-zone' } },
    )
    .optional()
    .describe('Where the team’s day begins, for example Europe/Berlin. Without this line: UTC.'),
  server: z
    .strictObject({
      domain: serverName.describe('Its domain, as in members’ handles.'),
      name: shortText.describe('What its members call it.'),
      software: shortText.describe('What it runs, for example Mastodon.'),
    })
    .describe('Our server: the one whose team writes.'),
  team: z
    .strictObject({
      name: shortText.describe('What the team is called.'),
      members: z
        .array(
          z.strictObject({
            name: shortText.describe('The name as it stands in a post’s authors.'),
            fediverse: handle.optional().describe('Their account, as @name@server.'),
            url: webAddress.optional().describe('Their own page.'),
          }),
        )
        .min(1)
        .optional()
        .describe('Those who sign posts.'),
    })
    .describe('Who decides and writes.'),
  contact: z
    .strictObject({
      email: email.optional().describe('An e-mail address.'),
      fediverse: handle.optional().describe('The team’s account, as @name@server.'),
      url: webAddress.optional().describe('A page with a form.'),
    })
    .describe('How to reach the team. At least one of the three.'),
  appeal: z
    .strictObject({
      text: text.describe('How someone can object to a decision, and what happens then.'),
      email: email.optional().describe('Where to write, if not to the contact above.'),
      url: webAddress.optional().describe('A form or page for it.'),
    })
    .describe('The way to object to a decision, shown on every one.'),
  look: look.optional().describe('What makes the site look like yours.'),
  hub: webAddress
    .optional()
    .describe('A WebSub hub that tells followers of changes at once, if you use one.'),
  security: z
    .strictObject({
      contact: contactAddress.describe(
        'Where to report a security flaw of this site: an address on the web or by e-mail.',
      ),
      expires: plainDate.describe('Until when this holds: within a year, as RFC 9116 asks.'),
    })
    .optional()
    .describe('For /.well-known/security.txt, where researchers look.'),
  'strict-transport': z
    .enum(['none', 'host', 'subdomains'])
    .optional()
    .describe(
      'Whether browsers that have been here shall refuse plain http for a year: none, for this host, or for the host and all subdomains. It holds for every other site there too, and cannot be taken back quickly. Without this line: host where the site has an https host to itself, none where it stands in a folder.',
    ),
  humans: text.optional().describe('For /humans.txt: who made the site, in a few lines.'),
  navigation: z
    .array(
      z.strictObject({
        title: shortText.describe('What the link says.'),
        to: text.describe(
          'Where it leads: a path on this site such as /about/, or a whole address.',
        ),
      }),
    )
    .min(1)
    .optional()
    .describe('Links beside those to posts, register, criteria and guides.'),
  licence: z
    .strictObject({
      name: text.describe('Its name, for example CC BY-SA 4.0.'),
      url: webAddress.describe('Where its text stands.'),
    })
    .optional()
    .describe('Under which licence others may use the content.'),
});

export type SiteRecord = z.infer<typeof site>;
