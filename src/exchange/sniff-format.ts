import type { Format } from './format.ts';
import { formats } from './formats.ts';
import { listProblem, type ListProblem } from './problems/list-problem.ts';
import { readJson } from './reading/read-json.ts';
import { sampleOf, type Sample } from './sample.ts';

/**
 * Finds out which format a text is in.
 *
 * @param text the whole text
 * @returns the format, or the problem that the text is no block list
 */
export function sniffFormat(text: string): Format | ListProblem {
  const sample = sampleOf(text);
  if (sample.text.trim() === '') return listProblem('empty-list', 0);
  return formats.find(({ matches }) => matches(sample)) ?? refusalOf(sample);
}

function refusalOf({ text, json }: Sample): ListProblem {
  if (/^\s*<(!doctype|html|\?xml|[a-z])/iu.test(text))
    return listProblem('not-a-list', 0, { got: 'a web page' });
  if (/[\u0000-\u0008\u000e-\u001f\ufffd]/u.test(text.slice(0, 2000)))
    return listProblem('not-a-list', 0, { got: 'a picture or another file that is no text' });
  if (json !== undefined)
    return listProblem('not-a-list', 0, { got: 'JSON of a kind that Candor does not know' });
  if (/^\s*(\[\s*[{[\]"]|\{\s*["}])/u.test(text)) {
    const reading = readJson(text);
    if ('problem' in reading) return reading.problem;
  }
  return listProblem('not-a-list', 0, { got: 'a text without a server’s name on most lines' });
}
