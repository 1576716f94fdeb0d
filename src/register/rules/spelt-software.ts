import { distance } from 'fastest-levenshtein';
import { problem } from '../../problems/problem.ts';
import type { Content, Position } from '../../schema/content.ts';
import { SOFTWARE } from '../../schema/software.ts';
import { eachWriting } from './each-writing.ts';
import type { Rule } from './rule.ts';

/** Known software is spelt as its makers spell it, so that all that runs it is found under one name. */
export const speltSoftware: Rule = function* (content) {
  for (const { name, file, at } of named(content)) {
    const meant = meantSoftware(name);
    if (meant !== undefined && meant !== name)
      yield problem('misspelt-software', file, at(), { got: name, nearest: meant });
  }
};

interface Naming {
  readonly name: string;
  readonly file: string;
  readonly at: () => Position;
}

function* named({ site, decisions, guides, ...content }: Content): Generator<Naming> {
  if (site)
    yield {
      name: site.data.server.software,
      file: site.file,
      at: () => site.at(['server', 'software']),
    };
  for (const { file, data, at } of [...decisions, ...guides])
    if (data.software !== undefined)
      yield { name: data.software, file, at: () => at(['software']) };
  for (const { file, writing } of eachWriting({ site, decisions, guides, ...content }))
    for (const { attributes } of writing.components)
      for (const { name: attribute, value, at } of attributes)
        if (attribute === 'software' && value !== undefined)
          yield { name: value, file, at: () => at };
}

/** The known software that a name means; short names leave less room for a slip than long ones. */
function meantSoftware(name: string): string | undefined {
  const written = name.toLowerCase();
  const same = SOFTWARE.find((known) => known.toLowerCase() === written);
  const reach = name.length >= 8 ? 2 : name.length >= 5 ? 1 : 0;
  return same ?? SOFTWARE.find((known) => distance(known.toLowerCase(), written) <= reach);
}
