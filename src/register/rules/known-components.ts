import { meantValue } from '../../problems/meant-value.ts';
import { nearest } from '../../problems/nearest.ts';
import { problem, type Problem, type ProblemCode } from '../../problems/problem.ts';
import {
  componentNames,
  components,
  type AttributeKind,
  type AttributeSpec,
} from '../../schema/components.ts';
import type { Attribute, Content, Element } from '../../schema/content.ts';
import { isPlaceholder } from '../../schema/placeholder.ts';
import { markupIn } from '../../schema/markup-in-text.ts';
import { webAddress } from '../../schema/text.ts';
import { decisionNames } from './decision-names.ts';
import { eachWriting } from './each-writing.ts';
import { nearestRecord } from './nearest-record.ts';
import type { Rule } from './rule.ts';

/** The components in a text exist, and are given what they take. */
export const knownComponents: Rule = function* (content) {
  const known = knownNames(content);
  for (const { file, writing } of eachWriting(content)) {
    for (const element of writing.components) yield* judge(element, file, known);
    for (const { source, at } of writing.code)
      yield problem('code-in-text', file, at, { got: source });
  }
};

type Known = Record<'server' | 'guide' | 'criterion', ReadonlyMap<string, string | undefined>>;

function knownNames(content: Content): Known {
  const unreadable = (folder: string): [string, undefined][] =>
    [...content.unreadable]
      .filter((key) => key.startsWith(`${folder}/`))
      .map((key) => [key.slice(folder.length + 1), undefined]);
  const { guides, criteria } = content;
  return {
    server: new Map([...unreadable('decisions'), ...decisionNames(content)]),
    guide: new Map([
      ...unreadable('guides'),
      ...guides.map(({ id, data }) => [id, data.title] as const),
    ]),
    criterion: new Map([
      ...unreadable('criteria'),
      ...criteria.map(({ id, data }) => [id, data.title] as const),
    ]),
  };
}

function* judge(element: Element, file: string, known: Known): Generator<Problem> {
  const specs: Record<string, AttributeSpec> | undefined = Object.hasOwn(components, element.name)
    ? components[element.name as keyof typeof components]
    : undefined;
  const other = element.name;
  if (specs === undefined) {
    yield problem('unknown-component', file, element.at, {
      got: element.name,
      nearest: nearest(element.name, componentNames),
      expected: componentNames.join(', '),
    });
    return;
  }
  for (const [field, spec] of Object.entries(specs))
    if (spec.required && !element.attributes.some(({ name }) => name === field))
      yield problem('missing-attribute', file, element.at, {
        field,
        other,
        nearest: typeof spec.kind === 'object' ? spec.kind[0] : undefined,
        expected: spec.says,
      });
  for (const attribute of element.attributes) {
    const spec = specs[attribute.name];
    if (attribute.name === '…')
      yield problem('attribute-not-text', file, attribute.at, { field: attribute.name, other });
    else if (spec === undefined)
      yield problem('unknown-attribute', file, attribute.at, {
        got: attribute.name,
        other,
        nearest: nearest(attribute.name, Object.keys(specs)),
        expected: Object.keys(specs).join(', '),
      });
    else yield* judgeValue(attribute, spec.kind, other, file, known);
  }
}

const unknownCode: Record<keyof Known, ProblemCode> = {
  server: 'unknown-decision',
  guide: 'unknown-guide',
  criterion: 'unknown-criterion',
};

function* judgeValue(
  { name: field, value, at }: Attribute,
  kind: AttributeKind,
  other: string,
  file: string,
  known: Known,
): Generator<Problem> {
  if (value === undefined) yield problem('attribute-not-text', file, at, { field, other });
  else if (value.trim() === '') yield problem('empty-value', file, at, { field });
  else if (typeof kind === 'object') {
    if (!kind.includes(value))
      yield problem('unknown-value', file, at, {
        field,
        got: value,
        nearest: meantValue(value, kind),
        expected: kind.join(', '),
      });
  } else if (kind === 'web-address') {
    if (!webAddress.safeParse(value).success)
      yield problem('not-a-web-address', file, at, { field, got: value });
  } else if (kind === 'text') {
    const markup = markupIn(value);
    if (markup !== undefined)
      yield problem('markup-in-field', file, at, {
        field,
        got: markup.text,
        nearest: markup.plain || undefined,
      });
    else if (isPlaceholder(value)) yield problem('placeholder', file, at, { field, got: value });
  } else if (!known[kind].has(value))
    yield problem(unknownCode[kind], file, at, {
      got: value,
      nearest: nearestRecord(value, known[kind]),
    });
}
