import { problem, type Problem } from '../../problems/problem.ts';
import { componentAttributes, componentNames } from '../../schema/components.ts';
import type { Attribute, Element } from '../../schema/content.ts';
import { htmlAttribute, htmlElementNames, htmlElements, isHtmlValue } from '../../schema/html.ts';
import { LIMITS } from '../../schema/limits.ts';
import { schemeOf } from '../../schema/link-scheme.ts';
import { linkAsMarkdown, pictureAsMarkdown } from '../as-markdown.ts';
import { eachWriting } from './each-writing.ts';
import type { Rule } from './rule.ts';

/** HTML in a text is what may stand there: no code, no looks, nothing loaded, sent or hidden. */
export const safeHtml: Rule = function* (content) {
  for (const { file, writing, format } of eachWriting(content))
    for (const element of writing.elements) {
      const { name, attributes, at } = element;
      const component = componentOf(element);
      const isKnown = Object.hasOwn(htmlElements, name);
      if (component !== undefined)
        yield format === 'md'
          ? problem('component-in-markdown', file, at, { got: component })
          : problem('unknown-component', file, at, {
              got: name,
              nearest: component,
              expected: componentNames.join(', '),
            });
      else if (name === 'img')
        yield problem('html-picture', file, at, { nearest: pictureAsMarkdown(element) });
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
      else for (const attribute of attributes) yield* judgeAttribute(element, attribute, file);
    }
};

/** The component that an element means whose name is written in small letters, or with hyphens. */
function componentOf({ name, attributes }: Element): string | undefined {
  const written = name.toLowerCase().replace(/[-_]/gu, '');
  const component = componentNames.find((other) => other.toLowerCase() === written);
  if (component === undefined || !Object.hasOwn(htmlElements, name)) return component;
  // <figure> is HTML as well, and takes nothing.
  const taken = Object.keys(componentAttributes(component) ?? {});
  return attributes.some((attribute) => taken.includes(attribute.name)) ? component : undefined;
}

function* judgeAttribute(
  holder: Element,
  { name, value, at }: Attribute,
  file: string,
): Generator<Problem> {
  const element = holder.name;
  const kind = htmlAttribute(element, name);
  if (value === undefined)
    yield problem('attribute-not-text', file, at, { field: name, other: element });
  else if (kind === undefined)
    yield problem('unsafe-html', file, at, { got: `<${element} ${name}="…">` });
  else if (kind === 'link') {
    // A link within the site has to be Markdown: only there it is checked and finds its base path.
    if (schemeOf(value) === undefined)
      yield problem('html-link', file, at, { nearest: linkAsMarkdown(holder) });
  } else if (!isHtmlValue(kind, value))
    yield problem('unsafe-html', file, at, { got: `<${element} ${name}="${value}">` });
}
