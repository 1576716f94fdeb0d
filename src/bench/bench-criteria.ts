import type { CriterionRecord } from '../schema/criterion.ts';

/** A criterion of the generated team, with first sentences of reasons that rest on it. */
export interface BenchCriterion {
  readonly id: string;
  readonly data: CriterionRecord;
  readonly reasons: readonly string[];
  /** How often it is cited, beside the others. */
  readonly weight: number;
}

const adopted = '2021-05-01';

/** The grounds of the generated team. One was adopted late, one has been retired. */
export const benchCriteria: readonly BenchCriterion[] = [
  {
    id: 'extremism',
    data: {
      title: 'No extremist content',
      summary: 'A server must not be a home for hatred of groups of people.',
      kind: 'moderation',
      outcomes: ['suspend'],
      adopted,
    },
    reasons: [
      'The rules of this server welcome those who were removed elsewhere for hatred.',
      'Its team posts slogans of a group that calls for violence against minorities.',
      'The local timeline is full of attacks on people for their origin, and nobody there objects.',
    ],
    weight: 20,
  },
  {
    id: 'harassment',
    data: {
      title: 'No brigading, no harassment',
      summary: 'A server must not go after people or other servers, nor shelter those who do.',
      kind: 'moderation',
      outcomes: ['limit', 'suspend'],
      adopted,
      changes: [{ date: '2023-06-12', note: 'Says that rules which permit harassment count too.' }],
    },
    reasons: [
      'Accounts from this server answer strangers in swarms, often with pictures meant to disgust.',
      'Three members of ours were followed from thread to thread by the same dozen accounts from there.',
      'The server collects private details of people in the fediverse and invites its members to use them.',
      'Its moderators laugh about reports in public and name those who sent them.',
    ],
    weight: 20,
  },
  {
    id: 'illegal-content',
    data: {
      title: 'Nothing illegal',
      summary: 'A server must not spread what the law here forbids.',
      kind: 'moderation',
      outcomes: ['suspend'],
      adopted,
    },
    reasons: [
      'Material that we are not allowed to store reached our media cache from there.',
      'The server allows pictures of a kind that would be a crime to keep on our disks.',
    ],
    weight: 8,
  },
  {
    id: 'data-use',
    data: {
      title: 'No selling of members’ data',
      summary: 'A server must not sell what members write without their informed consent.',
      kind: 'moderation',
      adopted: '2022-11-20',
    },
    reasons: [
      'A crawler on this server collects public posts and offers them in a search without asking.',
      'Its privacy policy now permits the sale of everything it receives to partners it does not name.',
    ],
    weight: 6,
  },
  {
    id: 'friendly-federation',
    data: {
      title: 'No friendly federation',
      summary:
        'A server must not knowingly stay connected to one that does harm and carry it further.',
      kind: 'moderation',
      outcomes: ['watch', 'limit'],
      adopted,
    },
    reasons: [
      'The server passes on posts from one we have suspended for extremism.',
      'Its team knows whom it is connected to and writes that it does not intend to part from them.',
    ],
    weight: 7,
  },
  {
    id: 'no-moderation',
    data: {
      title: 'Somebody looks after the server',
      summary: 'Reports must be read by someone within a reasonable time.',
      kind: 'moderation',
      adopted: '2023-03-01',
    },
    reasons: [
      'None of our reports since the spring has had an answer, and the accounts they were about go on.',
      'Registration is open without approval and there has been no moderator since the last one left.',
      'The contact address bounces and the account of the team has not posted for a year.',
    ],
    weight: 12,
  },
  {
    id: 'spam',
    data: {
      title: 'No spam',
      summary: 'A server must not send out mass advertising of any kind.',
      kind: 'infrastructure',
      adopted,
    },
    reasons: [
      'Some 400 accounts were created there in one night and send advertising in private mentions.',
      'Nearly every post that reaches us from there offers followers, watches or loans.',
      'Accounts from this server reply to each public post with the same link.',
      'The server runs bots that mention everybody who uses a popular hashtag.',
    ],
    weight: 17,
  },
  {
    id: 'crypto-spam',
    data: {
      title: 'No cryptocurrency spam',
      summary: 'A server must not send out mass advertising for cryptocurrencies.',
      kind: 'infrastructure',
      outcomes: ['limit', 'suspend'],
      adopted: '2022-05-17',
      retired: '2024-12-31',
    },
    reasons: [
      'Every account on this server advertises the same cryptocurrency in private mentions.',
    ],
    weight: 5,
  },
  {
    id: 'attack-traffic',
    data: {
      title: 'No traffic that amounts to an attack',
      summary: 'A server must not send so much traffic that ours suffers from it.',
      kind: 'infrastructure',
      outcomes: ['limit', 'suspend'],
      adopted,
    },
    reasons: [
      'The server has been sending us several hundred requests a second for two days.',
      'It asks for the same posts again and again, and slowing it down did not help.',
    ],
    weight: 3,
  },
  {
    id: 'security',
    data: {
      title: 'No attempts on security',
      summary:
        'A server must not attack others, nor run software that gives away what they sent it.',
      kind: 'infrastructure',
      adopted,
    },
    reasons: [
      'The server runs a version with a published flaw that shows private posts to strangers.',
      'It answers requests for accounts with addresses that are not its own.',
    ],
    weight: 4,
  },
];
