import { z } from 'zod';
import { serverNameFault } from './nearest-server-name.ts';

/** The name of a server: its domain, in lower case, in punycode where it holds other letters. */
export const serverName = z.string().refine((value) => serverNameFault(value) === undefined, {
  params: { problem: 'bad-server-name' },
});
