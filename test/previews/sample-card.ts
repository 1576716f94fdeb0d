import type { Card } from '../../src/previews/card.ts';

/** A decision's card, with what a test wants otherwise. */
export function sampleCard(other: Partial<Card> = {}): Card {
  return {
    direction: 'ltr',
    kicker: 'Tern moderation',
    title: 'threads.net',
    titleIsName: true,
    state: { access: 'suspended', word: 'Suspended' },
    detail: 'since 9 January 2025',
    foot: { name: 'Tern', domain: 'tern.example' },
    ...other,
  };
}
