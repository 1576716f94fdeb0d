import { problem } from '../../problems/problem.ts';
import { componentNames } from '../../schema/components.ts';
import type { Attribute } from '../../schema/content.ts';
import { isScript } from '../is-script.ts';
import { eachWriting } from './each-writing.ts';
import type { Rule } from './rule.ts';

const FORBIDDEN = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'applet',
  'form',
  'input',
  'button',
  'select',
  'textarea',
  'link',
  'meta',
  'base',
  'frame',
  'frameset',
  'video',
  'audio',
  'svg',
  'math',
  'template',
]);

/** Components that share their name with an HTML element. */
const HTML_TOO = new Set(['Figure']);

/** A link within the site has to be Markdown: only there it is checked and finds its base path. */
const leadsInside = ({ name, value = '' }: Attribute): boolean =>
  name === 'href' && !/^(https?:|mailto:)/iu.test(value) && !isScript(value);

/** HTML in a text stays what the site can show: no code, no inline style, nothing loaded. */
export const safeHtml: Rule = function* (content) {
  for (const { file, writing, format } of eachWriting(content))
    for (const { name, attributes, at } of writing.elements) {
      const component = componentNames.find((other) => other.toLowerCase() === name);
      if (format === 'md' && component !== undefined && !HTML_TOO.has(component))
        yield problem('component-in-markdown', file, at, { got: component });
      else if (name === 'img') yield problem('html-picture', file, at);
      else if (name === 'a' && attributes.some(leadsInside)) yield problem('html-link', file, at);
      else if (FORBIDDEN.has(name)) yield problem('unsafe-html', file, at, { got: `<${name}>` });
      for (const attribute of attributes)
        if (/^(style|on.*|srcdoc)$/iu.test(attribute.name) || isScript(attribute.value ?? ''))
          yield problem('unsafe-html', file, at, {
            got: `<${name} ${attribute.name.toLowerCase()}="…">`,
          });
    }
};
