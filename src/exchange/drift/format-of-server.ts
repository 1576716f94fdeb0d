import type { Format } from '../format.ts';
import { formats } from '../formats.ts';
import { familyOf } from '../software-family.ts';

/**
 * The format of a list that our server’s team saved. Some software writes its lists letter for letter
 * as another does, so that they are taken for the other’s: where our server’s software has a format
 * that is read in the very same way, the list is in that one, and tells as much as that one does.
 *
 * @param found the format that the list is taken for
 * @param software our server’s software, by its name in nodeinfo
 */
export function formatOfServer(found: Format, software: string): Format {
  const family = familyOf(software);
  const isOurs = (format: Format): boolean =>
    format.software !== undefined && familyOf(format.software) === family;
  if (found.software === undefined || isOurs(found)) return found;
  return formats.find((format) => isOurs(format) && format.read === found.read) ?? found;
}
