/**
 * What someone means by an address: where it shows an account of another server, as a server or a
 * client on the web does at `/@name@friend.example`, that account. Anything else stays as it is.
 *
 * @param typed what someone typed or pasted
 */
export function pastedAccount(typed: string): string {
  const [address = ''] = typed.split(/\s/u, 1);
  const bare = address.replace(/^[a-z][a-z\d+.-]*:\/\//iu, '');
  return accountBelow(bare) ?? accountBelow(address) ?? typed;
}

/** The first account in the path of an address. */
function accountBelow(address: string): string | undefined {
  const [, path = ''] = /^[^/\\?#]+[/\\](.*)/su.exec(address) ?? [];
  const parts = path.split('@');
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1] ?? '';
    const name = before.slice(before.lastIndexOf('/') + 1);
    const [server = ''] = part.split(/[/\\?#]/u, 1);
    if (name !== '' && server.slice(1, -1).includes('.')) return `${name}@${server}`;
  }
  return undefined;
}
