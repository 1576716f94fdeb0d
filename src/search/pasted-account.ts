/** A server's address, and in its path an account of another server. */
const ACCOUNT =
  /^(?:[a-z][a-z\d+.-]*:\/\/)?[^/\\?#\s]+[/\\]\S*?([^/@\s]+@[^/\\?#@\s]+\.[^/\\?#@\s]+)/iu;

/**
 * What someone means by an address: where it shows an account of another server, as a server or a
 * client on the web does at `/@name@friend.example`, that account. Anything else stays as it is.
 *
 * @param typed what someone typed or pasted
 */
export function pastedAccount(typed: string): string {
  return ACCOUNT.exec(typed)?.[1] ?? typed;
}
