import { problem, type Problem } from '../../problems/problem.ts';
import { componentNames } from '../../schema/components.ts';
import type { Attribute } from '../../schema/content.ts';
import { htmlAttribute, htmlElementNames, htmlElements, isHtmlValue } from '../../schema/html.ts';
import { LIMITS } from '../../schema/limits.ts';
import { schemeOf } from '../../schema/link-scheme.ts';
import { eachWriting } from './each-writing.ts';
import type { Rule } from './rule.ts';

/** HTML in a text is what may stand there: no code, no looks, nothing loaded, sent or hidden. */
export const safeHtml: Rule = function* (content) {
  for (const { file, writing, format } of eachWriting(content))
    for (const element of writing.elements) {
      const { name, attributes, at } = element;
      const component = componentNames.find((other) => other.toLowerCase() === name);
      const isKnown = Object.hasOwn(htmlElements, name);
      if (format === 'md' && component !== undefined && !isKnown)
        yield problem('component-in-markdown', file, at, { got: component });
      else if (name === 'img') yield problem('html-picture', file, at);
      else if (!isKnown)
        yield problem('unsafe-html', file, at, {
          got: `<${name}>`,
          expected: htmlElementNames.join(', '),
        });
      else if (element.isTooDeep === true)
        yield problem('too-deep', file, at, {
          other: 'HTML elements',
          expected: String(LIMITS.textNesting),
        });
      else for (const attribute of attributes) yield* judgeAttribute(name, attribute, file);
    }
};

function* judgeAttribute(
  element: string,
  { name, value, at }: Attribute,
  file: string,
): Generator<Problem> {
  const kind = htmlAttribute(element, name);
  if (value === undefined)
    yield problem('attribute-not-text', file, at, { field: name, other: element });
  else if (kind === undefined)
    yield problem('unsafe-html', file, at, { got: `<${element} ${name}="…">` });
  else if (kind === 'link') {
    // A link within the site has to be Markdown: only there it is checked and finds its base path.
    if (schemeOf(value) === undefined) yield problem('html-link', file, at);
  } else if (!isHtmlValue(kind, value))
    yield problem('unsafe-html', file, at, { got: `<${element} ${name}="${value}">` });
}
