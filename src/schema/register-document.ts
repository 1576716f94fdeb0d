import { z } from 'zod';
import { event, REJECTS } from './decision.ts';
import { plainDate } from './plain-date.ts';
import { SERVER_NAME_PATTERN, serverName } from './server-name.ts';
import { text, webAddress } from './text.ts';

/** What the address of the JSON Schema ends in: it names the version of the document. */
export const REGISTER_SCHEMA_FILE = 'lists/candor-1.schema.json';

const listedServer = z
  .strictObject({
    name: text.describe('Its domain in punycode, or with letters masked.'),
    digest: z
      .string()
      .regex(/^[\da-f]{64}$/u)
      .optional()
      .describe('Only where the name is masked: the SHA-256 of the domain, in hexadecimal.'),
  })
  .refine(({ name, digest }) => digest !== undefined || serverName.safeParse(name).success, {
    params: { problem: 'bad-server-name' },
  })
  .meta({
    anyOf: [
      { type: 'object', properties: { digest: { type: 'string' } }, required: ['digest'] },
      {
        type: 'object',
        properties: { name: { type: 'string', pattern: SERVER_NAME_PATTERN } },
        required: ['name'],
      },
    ],
  });

const listedEvent = event.extend({
  reason: text.optional().describe('Why. Missing where the team keeps it to itself.'),
});

/** What the document says of one decision. */
export const listedDecision = z.strictObject({
  id: text.describe('The last part of the decision’s address, which never changes.'),
  url: webAddress.describe('The decision’s page.'),
  title: text.optional().describe('Only for a group of servers: what they have in common.'),
  servers: z.array(listedServer).min(1).describe('The servers that the decision is about.'),
  obfuscated: z.boolean().describe('Whether readers are shown names with letters masked.'),
  software: text.optional().describe('What the server runs, if known.'),
  access: z
    .enum(['open', 'watched', 'limited', 'suspended'])
    .describe('What applies on the day of the document, to subdomains too.'),
  since: plainDate.optional().describe('The first day it was so. Missing where nothing ever was.'),
  until: plainDate.optional().describe('The last day it applies, where it ends by itself.'),
  reject: z.array(z.enum(REJECTS)).describe('What else is not accepted from there.'),
  history: z.array(listedEvent).min(1).describe('Every event, oldest first; announced ones too.'),
});

/**
 * The whole register of a server's team on a day, as one document for other programs: just what is
 * written. Whoever reads one passes over fields that are not here, as its schema asks.
 */
export const registerDocument = z.strictObject({
  $schema: z
    .string()
    .refine((address) => address.endsWith(`/${REGISTER_SCHEMA_FILE}`))
    .meta({ format: 'uri', pattern: `/${REGISTER_SCHEMA_FILE.replaceAll('.', '\\.')}$` })
    .describe('The address of the schema that this document follows.'),
  server: z
    .strictObject({
      domain: serverName.describe('Its domain.'),
      name: text.describe('What its members call it.'),
    })
    .describe('The server whose team decides.'),
  url: webAddress.describe('The team’s site.'),
  date: plainDate.describe('The day of the document: what is due later is not yet in force.'),
  decisions: z.array(listedDecision).describe('Every decision, in the order of names.'),
});

export type RegisterDocument = z.infer<typeof registerDocument>;

/** How the document may grow, as its schema tells those who read it. */
const GROWTH =
  'Fields may be added within a version: pass over those that you do not know. A field that is added changes nothing of what the others mean. Other words for what is done to a server, or fields that are missing or mean something else, are another version, with a schema at another address.';

/**
 * The JSON Schema of the register's document (draft 2020-12). It takes fields that are not known, as
 * documents may have that are written later within the version. What a refinement asks for does not
 * reach it, so each says itself what a pattern can say of it.
 *
 * @param address where the schema itself is published
 */
export function registerJsonSchema(address: string): z.core.JSONSchema.BaseSchema {
  return {
    $id: address,
    title: 'Candor register, version 1',
    description: GROWTH,
    ...z.toJSONSchema(registerDocument, {
      io: 'input',
      override: ({ jsonSchema }) => {
        delete jsonSchema.additionalProperties;
      },
    }),
  };
}
