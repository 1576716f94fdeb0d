/**
 * Tells whether an address is this machine itself: `localhost`, 127.0.0.0/8 and ::1. Names below
 * `localhost` are not, because some resolvers ask the internet for them.
 *
 * @param url the address
 */
export function isLoopback({ hostname }: URL): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/u.test(hostname);
}
