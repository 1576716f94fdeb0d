import { buildRegister } from '../register/register.ts';
import { rowsOn } from '../register/rows.ts';
import { addDays } from '../schema/plain-date.ts';
import type { DecisionRecord, EventRecord } from '../schema/decision.ts';
import type { Site } from '../site/build-site.ts';

/**
 * The team's site with a register in which everything occurs that a register can show.
 *
 * @param site the team's site, whose words, look and texts stay
 */
export function sampleSite(site: Site): Site {
  const register = buildRegister(
    Object.entries(decisionsOn(site.today)).map(([id, data]) => ({ id, data })),
    [...site.criteria.values()].map(({ id, data }) => ({ id, data })),
  );
  return { ...site, register, rows: rowsOn(register, site.today) };
}

function decisionsOn(today: string): Readonly<Record<string, DecisionRecord>> {
  const event = (
    days: number,
    action: EventRecord['action'],
    rest: Partial<EventRecord> = {},
  ): EventRecord => ({
    date: addDays(today, days),
    action,
    reason: 'A reason in a sentence or two. It says what was seen, and where it can be read.',
    ...rest,
  });
  return {
    'watched.example': { history: [event(-20, 'watch', { review: addDays(today, 60) })] },
    'limited.example': {
      software: 'Mastodon',
      history: [event(-400, 'watch'), event(-300, 'limit', { reject: ['media', 'reports'] })],
    },
    'suspended.example': {
      history: [
        event(-700, 'limit'),
        event(-650, 'note'),
        event(-500, 'suspend', {
          sources: [
            {
              title: 'A page that backs it',
              url: 'https://watched.example/page',
              read: addDays(today, -500),
              archived: 'https://archive.example/page',
            },
          ],
          affected: [{ what: 'members here who followed accounts there', count: 1234 }],
          'restore-when': 'Its team answers reports.',
          updates: [
            { date: addDays(today, -499), note: 'We first wrote 1,243. It is 1,234.', major: true },
          ],
          review: addDays(today, -10),
        }),
      ],
    },
    'open.example': { history: [event(-90, 'suspend'), event(-30, 'restore')] },
    'ends-soon.example': { history: [event(-10, 'limit', { until: addDays(today, 20) })] },
    'ended.example': { history: [event(-40, 'limit', { until: addDays(today, -5) })] },
    'announced.example': { history: [event(30, 'suspend')] },
    'withheld.example': { history: [event(-60, 'suspend', { reason: 'withheld' })] },
    'masked.example': { listing: 'obfuscated', history: [event(-70, 'suspend')] },
    'a-very-long-name-that-does-not-end-for-a-good-while.on-a-host-of-many-words.example': {
      history: [event(-80, 'limit')],
    },
    'xn--bcher-kva.example': { history: [event(-81, 'limit')] },
    group: {
      title: 'Servers with one flaw in common',
      servers: ['one.example', 'two.example'],
      history: [event(-15, 'suspend')],
    },
  };
}
