/** Tells whether an address is a script: browsers pass over spaces and control characters in it. */
export function isScript(address: string): boolean {
  return /^javascript:/iu.test(address.replace(/[\s\p{Cc}]/gu, ''));
}
