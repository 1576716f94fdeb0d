import { z } from 'zod';
import { serverNameFault } from './nearest-server-name.ts';

const LABEL = String.raw`[a-z\d]([a-z\d-]{0,61}[a-z\d])?`;

/** A server's name as the published schema has it, which cannot tell good punycode from bad. */
export const SERVER_NAME_PATTERN = String.raw`^(?=.{1,253}$)(${LABEL}\.)+(?!\d+$)${LABEL}$`;

/** The name of a server: its domain, in lower case, in punycode where it holds other letters. */
export const serverName = z
  .string()
  .refine((value) => serverNameFault(value) === undefined, {
    params: { problem: 'bad-server-name' },
  })
  .meta({ pattern: SERVER_NAME_PATTERN });
