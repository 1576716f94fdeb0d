import type { Guide, Site } from './build-site.ts';
import type { Decision } from '../register/register.ts';

/**
 * The decision that a component in a text names. The check has seen that it exists, so this throws
 * only where a page is made from content that has not been checked.
 *
 * @param site the site
 * @param name a server, or the file name of a group
 * @param component the component, for the message
 * @throws where there is no such decision
 */
export function requireDecision(site: Site, name: string, component: string): Decision {
  const decision = site.register.find(name);
  if (decision === undefined)
    throw new Error(`<${component} server="${name}">: there is no such decision.`);
  return decision;
}

/** The guide that a component in a text names; throws like {@link requireDecision}. */
export function requireGuide(site: Site, id: string): Guide {
  const guide = site.guides.find((entry) => entry.id === id);
  if (guide === undefined) throw new Error(`<Guide id="${id}">: there is no such guide.`);
  return guide;
}
