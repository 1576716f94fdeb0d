import { ACTIONS } from './decision.ts';
import { webAddress } from './text.ts';

/** What an attribute of a component holds. */
export type AttributeKind =
  'server' | 'guide' | 'criterion' | 'text' | 'web-address' | readonly string[];

export interface AttributeSpec {
  readonly kind: AttributeKind;
  readonly required?: true;
  readonly says: string;
}

/** What sorts of remarks there are: those of GitHub's alerts, and what corrects a text. */
export const CALLOUTS = ['note', 'tip', 'important', 'warning', 'caution', 'correction'] as const;
export type CalloutKind = (typeof CALLOUTS)[number];

const ACCESS_VALUES = ['open', 'watched', 'limited', 'suspended'] as const;

/** The components a writer may use in MDX without an import, with what each takes. */
export const components = {
  Decision: {
    server: { kind: 'server', required: true, says: 'A server, or the file name of a group.' },
  },
  DecisionTable: {
    access: { kind: ACCESS_VALUES, says: 'Only servers with this access today.' },
    criterion: { kind: 'criterion', says: 'Only decisions that cite this criterion.' },
    software: { kind: 'text', says: 'Only servers that run this software.' },
    server: { kind: 'server', says: 'Only this decision.' },
    caption: { kind: 'text', says: 'The heading of the table.' },
  },
  Timeline: {
    server: { kind: 'server', required: true, says: 'A server, or the file name of a group.' },
    action: { kind: ACTIONS, says: 'Only events of this kind.' },
  },
  CriteriaTable: {
    kind: { kind: ['moderation', 'infrastructure'], says: 'Only criteria of this kind.' },
    caption: { kind: 'text', says: 'The heading of the table.' },
  },
  Guide: {
    id: { kind: 'guide', required: true, says: 'The guide’s file or folder name.' },
    server: { kind: 'server', says: 'The server to fill in.' },
  },
  Steps: {},
  Figure: {
    caption: { kind: 'text', required: true, says: 'The line below the picture.' },
  },
  Callout: {
    kind: {
      kind: CALLOUTS,
      required: true,
      says: 'What sort of remark it is.',
    },
    title: { kind: 'text', says: 'Its heading, if not the usual one.' },
  },
  Quote: {
    cite: { kind: 'web-address', says: 'Where the original stands.' },
    source: { kind: 'text', says: 'Who says it, or where.' },
  },
} as const satisfies Record<string, Record<string, AttributeSpec>>;

export type ComponentName = keyof typeof components;

export const componentNames = Object.keys(components);

/**
 * What a component takes.
 *
 * @param name the component's name
 * @returns its attributes, or undefined where there is no such component
 */
export function componentAttributes(
  name: string,
): Readonly<Record<string, AttributeSpec>> | undefined {
  return isComponentName(name) ? components[name] : undefined;
}

/**
 * Tells whether an attribute of a component can be shown, whatever the content holds: what it names
 * may still be missing.
 *
 * @param spec what the attribute holds
 * @param value its value
 */
export function isAttributeValue({ kind }: AttributeSpec, value: string): boolean {
  if (kind === 'web-address') return webAddress.safeParse(value).success;
  return typeof kind === 'string' || kind.includes(value);
}

function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(components, name);
}
