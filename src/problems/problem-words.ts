import { INTERFACE_LANGUAGES } from '../schema/language.ts';
import { LITERALLY, markupCure } from './markup-words.ts';
import { mdxWords } from './mdx-words.ts';
import { pictureWords } from './picture-words.ts';
import type { ProblemFacts } from './problem.ts';
import { inTypographicQuotes } from './typographic-quotes.ts';
import { yamlWords } from './yaml-words.ts';

/** The two sentences of a problem: what is wrong, and what to type instead. */
export interface ProblemSentences {
  readonly what: (facts: ProblemFacts) => string;
  readonly cure: (facts: ProblemFacts) => string;
}

const quoted = (text: string | undefined): string =>
  inTypographicQuotes(text ?? '') === undefined ? `“${text ?? ''}”` : (text ?? '');

/** A field as a writer finds it: `history.0.date` is “date” in item 1 of history. */
function field(facts: ProblemFacts): string {
  const steps = (facts.field ?? '').split('.');
  const isItem = (step: string): boolean => /^\d+$/u.test(step);
  const nameAt = steps.findLastIndex((step) => !isItem(step));
  const name = steps[nameAt] ?? '';
  if (name === '') return 'The file';
  const item = steps[nameAt + 1];
  const what =
    item === undefined
      ? `The field ${quoted(name)}`
      : `Item ${Number(item) + 1} of ${quoted(name)}`;
  const inside = steps
    .slice(0, nameAt)
    .map((step) => (isItem(step) ? `item ${Number(step) + 1}` : step))
    .reverse();
  return inside.length === 0 ? what : `${what}, in ${inside.join(' of ')},`;
}

/** “Did you mean …?”, where there is something to offer, in front of the general advice. */
const offer = (facts: ProblemFacts, advice: string): string =>
  facts.nearest === undefined ? advice : `Did you mean ${quoted(facts.nearest)}? ${advice}`;

/** The same for a value in a record, which may stand in quotes that are none. */
const offerValue = (facts: ProblemFacts, advice: string): string =>
  `${inTypographicQuotes(facts.got ?? '') === undefined ? '' : `“ ” are no quotes for YAML: use ' or ". `}${offer(facts, advice)}`;

/** How a line of a record begins, without the spaces in front. */
const beginning = (line = ''): string => {
  const text = line.trim();
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

function spaces(lines = ''): string {
  const count = lines.search(/\S/u);
  return count === 0 ? 'no spaces' : count === 1 ? '1 space' : `${count} spaces`;
}

/** The first of the lines as they should be; those below it move with it. */
function linesAs({ nearest = '', other = '' }: ProblemFacts): string {
  const [first = '', ...more] = nearest.split('\n');
  const by = first.search(/[^\s-]/u) - other.search(/[^\s-]/u);
  const count = more.length === 1 ? 'the line' : `the ${more.length} lines`;
  const rest =
    by === 0
      ? `, and so on to ${quoted(more.at(-1))}`
      : `, and move ${count} below it ${Math.abs(by)} to the ${by < 0 ? 'left' : 'right'}`;
  return `Write ${quoted(first)}, with ${spaces(first)} in front${more.length === 0 ? '' : rest}.`;
}

const pictureSentences: ProblemSentences = {
  what: (f) => `${quoted(f.got)} ${pictureWords(f.fault).what}`,
  cure: (f) => offer(f, pictureWords(f.fault).cure),
};

/** Every kind of problem, worded once. The key is its permanent name. */
export const problemWords = {
  // The file as a file
  'not-utf-8': {
    what: () => 'This file is not saved as UTF-8 text.',
    cure: () => 'Save it again with the encoding UTF-8.',
  },
  'unreadable-file': {
    what: (f) => `This file cannot be read: ${f.expected ?? 'it cannot be opened'}.`,
    cure: () => 'Put the file or folder itself in its place, and let everyone read it.',
  },
  'misplaced-file': {
    what: (f) => `Candor does not know what to do with the file ${quoted(f.got)}.`,
    cure: (f) => offer(f, f.expected ?? 'Move it out of the content folder, or rename it.'),
  },
  'bad-file-name': {
    what: (f) => `The name ${quoted(f.got)} cannot become an address.`,
    cure: (f) => offer(f, 'Use small letters, digits and hyphens.'),
  },
  'duplicate-name': {
    what: (f) => `${quoted(f.got)} exists twice: here and in ${f.other ?? ''}.`,
    cure: () => 'Rename or remove one of the two.',
  },
  'reserved-name': {
    what: (f) =>
      f.other === undefined
        ? `The address /${f.got ?? ''}/ belongs to a page that Candor makes.`
        : `${f.other} keeps the name ${quoted(f.got)} for a device, so this file cannot lie on such a computer.`,
    cure: () => 'Choose another name for this file.',
  },
  'no-site-file': {
    what: () => 'There is no site.yaml in the content folder.',
    cure: () => 'Copy the one from the manual and fill it in.',
  },
  'empty-file': {
    what: () => 'This file says nothing.',
    cure: () => 'Fill it in as the manual shows, or remove it.',
  },
  'too-large': {
    what: (f) =>
      `${f.other ?? 'The file'} has ${f.got ?? ''}, more than the ${f.expected ?? ''} that are read.`,
    cure: () => 'Divide it, or take out what does not belong there.',
  },
  'too-deep': {
    what: (f) =>
      `${f.other ?? 'Things'} stand more than ${f.expected ?? ''} deep in each other here.`,
    cure: () => 'Close what is open, or put what is code between two lines of ```.',
  },
  'too-long': {
    what: (f) =>
      `${f.other ?? field(f)} has ${f.got ?? ''}, more than the ${f.expected ?? ''} it may have.`,
    cure: (f) =>
      f.other === 'The paragraph' ? 'Divide it with empty lines.' : 'Find a shorter one.',
  },
  'too-many-signs': {
    what: (f) =>
      `${f.other ?? 'The paragraph'} has ${f.got ?? ''} signs that may mark something, such as * _ [ <, more than the ${f.expected ?? ''} that are read.`,
    cure: () => 'Divide it with empty lines, or put what is code between two lines of ```.',
  },
  'yaml-syntax': {
    what: (f) => yamlWords(f.got, f.other ?? '').what,
    cure: (f) => (f.nearest === undefined ? yamlWords(f.got, f.other ?? '').cure : linesAs(f)),
  },
  'wrong-indent': {
    what: (f) =>
      f.got === 'continuation'
        ? `${quoted(beginning(f.other))} goes on with the text above, and does not begin below it.`
        : `${quoted(beginning(f.other))} has ${spaces(f.other)} in front, and to stand with its neighbours it takes ${spaces(f.nearest)}.`,
    cure: linesAs,
  },
  'wrong-hyphen': {
    what: (f) => {
      const line = quoted(beginning(f.other));
      if (f.got === 'missing-hyphen')
        return `The hyphen is missing in front of ${line}, which begins an item of its own.`;
      if (f.got === 'surplus-hyphen')
        return `${line} begins an item of its own, and belongs to the one above.`;
      if (f.got === 'dash')
        return `${line} begins with a sign that is no hyphen, so it is no item.`;
      return `A space is missing behind the hyphen of ${line}.`;
    },
    cure: linesAs,
  },
  'lost-text': {
    what: (f) =>
      f.got?.startsWith('#') === true
        ? `YAML takes what stands after # for a remark, so ${quoted(f.got)} is lost.`
        : `YAML takes what begins with ${f.got?.slice(0, 1) ?? ''} for a sign of its own, so ${quoted(f.got)} is lost.`,
    cure: (f) =>
      `Put the whole text in quotes. ${f.got?.startsWith('#') === true ? 'If it is a remark, leave a space after the #.' : 'If there is no text, remove the sign.'}`,
  },
  'duplicate-field': {
    what: (f) => `The field ${quoted(f.got)} stands twice in the same place.`,
    cure: () => 'Keep one of the two.',
  },
  'no-front-matter': {
    what: () => 'The file does not begin with its front matter.',
    cure: () => 'Begin it with a line ---, then the fields, then another line ---.',
  },
  'open-front-matter': {
    what: () => 'The front matter has no end.',
    cure: () => 'Put a line --- below the last field.',
  },

  'merge-conflict': {
    what: (f) => `Git could not bring two versions together here, and left both: ${quoted(f.got)}.`,
    cure: () =>
      'Keep what is right of what stands between <<<<<<< and >>>>>>>, and delete the lines with the signs.',
  },

  // One record
  'unknown-field': {
    what: (f) => `There is no field ${quoted(f.got)} here.`,
    cure: (f) => offerValue(f, `The fields are: ${f.expected ?? ''}.`),
  },
  'missing-field': {
    what: (f) => `${field(f)} is missing.`,
    cure: (f) => `Add it: ${f.expected ?? ''}`,
  },
  'empty-value': {
    what: (f) => `${field(f)} is empty.`,
    cure: (f) =>
      `${f.other === 'required' ? 'Fill it in.' : 'Fill it in or remove it.'} ${f.expected ?? ''}`.trim(),
  },
  'wrong-kind': {
    what: (f) =>
      `${field(f)} is ${quoted(f.got)}, which is not ${f.expected ?? 'the right kind of value'}.`,
    cure: (f) => f.other ?? `Write ${f.expected ?? 'it as the manual shows'}.`,
  },
  'unknown-value': {
    what: (f) => `${field(f)} cannot be ${quoted(f.got)}.`,
    cure: (f) => offerValue(f, `It can be: ${f.expected ?? ''}.`),
  },
  'not-a-date': {
    what: (f) => `${quoted(f.got)} is not a day of the calendar.`,
    cure: (f) => offerValue(f, f.expected ?? 'Write year-month-day, for example 2025-01-09.'),
  },
  'unlikely-date': {
    what: (f) => `${f.got ?? ''} is ${f.expected ?? 'far away'}.`,
    cure: (f) => offer(f, 'Correct the year.'),
  },
  'not-a-web-address': {
    what: (f) => `${quoted(f.got)} is not a whole web address.`,
    cure: (f) =>
      offerValue(
        f,
        'Copy the whole of it from the browser: it begins with https:// and has no spaces in it.',
      ),
  },
  'not-a-site-address': {
    what: (f) => `${quoted(f.got)} is not the address of a whole site.`,
    cure: (f) => offerValue(f, 'End it with the folder of the site, without a page, ? or #.'),
  },
  'not-an-email': {
    what: (f) => `${quoted(f.got)} is not an e-mail address.`,
    cure: (f) => offerValue(f, 'Write it as name@server.example.'),
  },
  'not-a-contact': {
    what: (f) => `${quoted(f.got)} is neither a whole web address nor an e-mail address.`,
    cure: () => 'Begin it with https://, or write it as name@server.example.',
  },
  'not-a-handle': {
    what: (f) => `${quoted(f.got)} is not a fediverse account.`,
    cure: () => 'Write it in quotes as "@name@server.example".',
  },
  'not-a-language': {
    what: (f) => `${quoted(f.got)} is not a language tag.`,
    cure: () => 'Write a tag such as en, de or pt-BR.',
  },
  'no-words-in-language': {
    what: (f) =>
      `The site has no words of its own in ${quoted(f.got)}: half of each page would be English.`,
    cure: () =>
      `Write one of the languages there are: ${INTERFACE_LANGUAGES.join(', ')}. A post in another language has a line language: of its own.`,
  },
  'not-a-time-zone': {
    what: (f) => `${quoted(f.got)} is not a time zone.`,
    cure: () => 'Write a name such as Europe/Berlin or UTC.',
  },
  'not-a-colour': {
    what: (f) => `${quoted(f.got)} is not a colour.`,
    cure: (f) => offerValue(f, 'Write a # and six digits, 0 to 9 or a to f, in quotes: "#0b4f71".'),
  },
  'colour-contrast': {
    what: (f) => `In ${quoted(f.got)} links can be read neither on the light nor on the dark page.`,
    cure: (f) =>
      `Write "${f.nearest ?? ''}", the nearest in which they can be read on one; the other takes it lighter or darker.`,
  },
  'bad-tag': {
    what: (f) => `${quoted(f.got)} cannot be a tag.`,
    cure: (f) => offerValue(f, 'Use small letters, digits, and hyphens for spaces.'),
  },
  'duplicate-item': {
    what: (f) => `${quoted(f.got)} stands twice in this list.`,
    cure: () => 'Remove one of the two.',
  },
  'bad-number': {
    what: (f) => `${field(f)} cannot be ${quoted(f.got)}.`,
    cure: () => 'Write a whole number that is not negative, without dots or spaces in it.',
  },
  'markup-in-field': {
    what: (f) => `${field(f)} is shown as it is typed, with ${quoted(f.got)} as it stands.`,
    cure: (f) =>
      f.nearest === undefined
        ? 'Remove it: only the text below the fields is Markdown.'
        : `Write ${quoted(f.nearest)} in its place: only the text below the fields is Markdown.`,
  },
  placeholder: {
    what: (f) =>
      `${f.field === undefined ? 'The text' : field(f)} is still to be written: ${quoted(f.got)}.`,
    cure: (f) =>
      f.field?.endsWith('reason') === true
        ? 'Say why in a sentence, or write withheld.'
        : 'Write it, or remove the line.',
  },
  'invisible-character': {
    what: (f) =>
      `${f.field === undefined ? 'The text' : field(f)} holds a character that nobody can see: ${f.got ?? ''}.`,
    cure: () =>
      'Delete the words around it and type them anew instead of pasting them. It can hide letters, turn their order, or break the feeds.',
  },
  'bad-server-name': {
    what: (f) =>
      `${quoted(f.got)} is not the name of a server: ${f.expected ?? 'it is no host name'}.`,
    cure: (f) =>
      offerValue(f, 'Write the domain alone, in small letters, as in the handles of its members.'),
  },
  'misspelt-software': {
    what: (f) => `${quoted(f.got)} looks like the name of a known software, misspelt.`,
    cure: (f) => offer(f, 'Write it as its makers do.'),
  },
  'no-contact': {
    what: () => 'There is no way to reach the team.',
    cure: () => 'Fill in at least one of email, fediverse and url under contact.',
  },

  'security-expired': {
    what: (f) => `What security.txt says held only until ${f.got ?? ''}.`,
    cure: () => 'See that the contact is still right, and put the date forward by a year.',
  },

  'security-too-long': {
    what: (f) => `What security.txt says should not hold as long as until ${f.got ?? ''}.`,
    cure: (f) => `Write ${f.nearest ?? 'a day within the year'} or a day before it.`,
  },

  // One history
  'history-order': {
    what: (f) => `The event of ${f.got ?? ''} stands below one of ${f.other ?? ''}.`,
    cure: () => 'Put the oldest event first, or correct the date.',
  },
  'duplicate-event': {
    what: (f) => `There are two events ${quoted(f.got)} on the same day.`,
    cure: () => 'Make one of them, or give each its own day.',
  },
  'nothing-to-restore': {
    what: () => 'This restores a server that is not watched, limited or suspended on that day.',
    cure: () => 'Add the event that restricted it, or use the action note.',
  },
  'ends-before-it-begins': {
    what: (f) => `It ends on ${f.got ?? ''}, before it begins on ${f.other ?? ''}.`,
    cure: () => 'Correct one of the two dates.',
  },
  'nothing-to-end': {
    what: (f) => `An event ${quoted(f.got)} has nothing that could end.`,
    cure: () => 'Remove until, or use it with watch, limit or suspend.',
  },
  'review-before-event': {
    what: (f) => `The review on ${f.got ?? ''} is not after the event of ${f.other ?? ''}.`,
    cure: () => 'Correct one of the two dates.',
  },
  'nothing-to-reject': {
    what: (f) => `An event ${quoted(f.got)} rejects nothing.`,
    cure: () => 'Remove reject, or use it with watch, limit or suspend.',
  },
  'withheld-in-short': {
    what: () => 'The reason is withheld, and short gives one all the same.',
    cure: () => 'Remove short, or write the reason.',
  },
  'date-in-the-future': {
    what: (f) => `${f.got ?? ''} is still to come.`,
    cure: (f) => `Correct the date: ${f.expected ?? 'it says what has happened'}.`,
  },
  'dates-out-of-order': {
    what: (f) => `${f.got ?? ''} comes before ${f.other ?? ''}.`,
    cure: (f) => f.expected ?? 'Put the oldest first, or correct the date.',
  },

  // The register as a whole
  'duplicate-server': {
    what: (f) =>
      f.other === undefined
        ? `${f.got ?? ''} stands twice in this list.`
        : `There is another decision about ${f.got ?? ''}: ${f.other}.`,
    cure: (f) =>
      f.other === undefined
        ? 'Remove one of the two.'
        : 'Keep one record a server, and put all events into its history.',
  },
  'our-own-server': {
    what: (f) => `${f.got ?? ''} is our own server.`,
    cure: () => 'A decision is about another server. Correct the name.',
  },
  'group-without-title': {
    what: () => 'This decision lists servers but has no title.',
    cure: () => 'Add title: with what the servers have in common.',
  },
  'title-without-group': {
    what: () => 'This decision has a title, as a group has, but the field “servers” is missing.',
    cure: () => 'List the servers of the group under servers, or remove title.',
  },
  'group-named-as-server': {
    what: (f) =>
      `The file is named after ${f.got ?? ''}, which is not among the servers of the group.`,
    cure: () => 'Add it under servers, or name the file after what the servers have in common.',
  },
  'unknown-criterion': {
    what: (f) => `There is no criterion ${quoted(f.got)}.`,
    cure: (f) => offerValue(f, 'Criteria are the files in criteria/, without the ending.'),
  },
  'criterion-not-in-force': {
    what: (f) =>
      `The criterion ${quoted(f.got)} was not in force on ${f.other ?? ''}: ${f.expected ?? ''}.`,
    cure: () => 'Cite one that was, or correct a date.',
  },
  'criterion-does-not-lead-there': {
    what: (f) => `The criterion ${quoted(f.got)} does not lead to ${quoted(f.other)}.`,
    cure: (f) =>
      `It can lead to: ${f.expected ?? ''}. Change the action, or the criterion’s outcomes.`,
  },
  'unknown-post': {
    what: (f) => `There is no post ${quoted(f.got)}.`,
    cure: (f) => offerValue(f, 'Posts are the files and folders in posts/, without the ending.'),
  },
  'unpublished-post': {
    what: (f) =>
      `The post ${quoted(f.got)} is ${f.expected ?? 'not published'}, so readers would find nothing.`,
    cure: () => 'Publish it with this record, or remove the line for now.',
  },
  'unknown-decision': {
    what: (f) => `There is no decision about ${quoted(f.got)}.`,
    cure: (f) => offerValue(f, 'Decisions are the files in decisions/, without .yaml.'),
  },
  'unknown-guide': {
    what: (f) => `There is no guide ${quoted(f.got)}.`,
    cure: (f) => offerValue(f, 'Guides are the files and folders in guides/, without the ending.'),
  },
  'guide-without-server': {
    what: () => 'No step of this guide says which server to block.',
    cure: () => 'Write {server} where the name belongs: on each decision it becomes that server’s.',
  },
  'clear-name': {
    what: (f) => `${quoted(f.got)} is obfuscated in ${f.other ?? ''}, but stands here in clear.`,
    cure: () =>
      'Take the name out, or write <Decision server="…" /> in an .mdx file: it shows the masked name.',
  },
  'post-date-in-name': {
    what: (f) => `The name begins with ${f.got ?? ''}, but the post is dated ${f.other ?? ''}.`,
    cure: () => 'Make them agree: correct the date, or rename the file.',
  },

  // Texts
  'mdx-syntax': {
    what: (f) => mdxWords(f.got ?? '').what,
    cure: (f) => mdxWords(f.got ?? '').cure,
  },
  'code-in-text': {
    what: (f) => `${quoted(f.got)} is code, not text.`,
    cure: (f) =>
      f.got?.startsWith('{') === true
        ? 'For the character itself, write \\{ in place of {.'
        : 'Remove the line: components need no import.',
  },
  'unknown-component': {
    what: (f) => `There is no component <${f.got ?? ''}>.`,
    cure: (f) => offer(f, `The components are: ${f.expected ?? ''}.`),
  },
  'unknown-attribute': {
    what: (f) => `<${f.other ?? ''}> does not take ${quoted(f.got)}.`,
    cure: (f) =>
      offer(f, f.expected === '' ? 'It takes none: remove it.' : `It takes: ${f.expected ?? ''}.`),
  },
  'missing-attribute': {
    what: (f) => `<${f.other ?? ''}> needs ${quoted(f.field)}.`,
    cure: (f) => `Add ${f.field ?? ''}="${f.nearest ?? '…'}" to it. ${f.expected ?? ''}`.trim(),
  },
  'attribute-not-text': {
    what: (f) => `${quoted(f.field)} of <${f.other ?? ''}> is not plain text in quotes.`,
    cure: (f) => `Write ${f.field ?? ''}="…".`,
  },
  'unsafe-html': {
    what: (f) =>
      `${quoted(f.got)} cannot stand in a text: what runs, loads, hides or restyles anything is not shown.`,
    cure: (f) =>
      `Remove it, or write it in Markdown. For a video or a form, write a link to it.${f.expected === undefined ? '' : ` A text can hold: ${f.expected}.`}`,
  },
  'open-html': {
    what: (f) =>
      f.other === 'comment'
        ? 'This remark never ends, so all that follows is part of it.'
        : `The tag that begins with ${quoted(f.got)} never ends, so what follows is lost.`,
    cure: (f) =>
      f.other === 'comment'
        ? 'Write --> at its end.'
        : 'Write its > on the same line. For the character itself, write \\< in place of <.',
  },
  'html-picture': {
    what: () => 'A picture is written as HTML, so it would not be sized or found.',
    cure: (f) => `Write in its place, with words that say what to look for: ${f.nearest ?? ''}`,
  },
  'html-link': {
    what: () => 'A link within the site is written as HTML, so nothing would check it.',
    cure: (f) => `Write in place of it, from <a to </a>: ${f.nearest ?? ''}`,
  },
  'foreign-markup': {
    what: (f) =>
      `${quoted(f.got)} is markup of another program, so readers would see it as it stands.`,
    cure: (f) => markupCure(f.markup),
  },
  'not-a-heading': {
    what: (f) => `${quoted(f.got)} is no heading: that takes #, and behind it a space.`,
    cure: (f) => `Write: ${quoted(f.nearest)}. ${LITERALLY}`,
  },
  'not-a-list': {
    what: (f) =>
      `${quoted(f.got)} begins no list, so this line and the next would run into one another.`,
    cure: (f) =>
      `Write a list, with an empty line above it: ${quoted(f.nearest)}. For lines as they stand, end each with a backslash.`,
  },
  'not-a-table': {
    what: (f) =>
      f.other === undefined
        ? `${quoted(f.got)} is no row of a table: a line of dashes below the first row is missing, or an empty line stands between.`
        : `${quoted(f.got)} begins no table: the line of dashes has ${f.other} cells, the row above it ${f.expected ?? ''}.`,
    cure: (f) =>
      `Write ${quoted(f.nearest)} directly below the first row, and leave no empty line in the table. For the character itself, write \\|.`,
  },
  'lost-cell': {
    what: (f) =>
      `${quoted(f.got)} stands behind the last of ${f.expected ?? ''} columns, so nobody would see it.`,
    cure: () =>
      'Add a cell to the first row and to the line of dashes. For the character | in a cell, write \\|.',
  },
  'not-a-link': {
    what: (f) =>
      `${quoted(f.got)} is no link and no picture, so readers would see it as it stands.`,
    cure: (f) => `Write: ${quoted(f.nearest)}. ${LITERALLY}`,
  },
  'open-markup': {
    what: (f) =>
      /^[`~]{3}/u.test(f.other ?? '')
        ? `The code that begins with ${quoted(f.got)} never ends, so all that follows is part of it.`
        : `What ${f.other ?? ''} begins in ${quoted(f.got)} is never closed, so readers would see the signs.`,
    cure: (f) =>
      /^[`~]{3}/u.test(f.other ?? '')
        ? `Write a line ${f.other ?? ''} where it ends.`
        : `Write ${f.other ?? ''} where it ends, in the same paragraph, without a space inside. ${LITERALLY}`,
  },
  'unknown-note': {
    what: (f) => `The mark ${quoted(`[^${f.got ?? ''}]`)} has no note.`,
    cure: (f) =>
      offer(
        f,
        `Write the note on a line of its own: [^${f.got?.replace(/\s+/gu, '-') ?? ''}]: The note. Its name has no spaces. ${LITERALLY}`,
      ),
  },
  'unused-note': {
    what: (f) =>
      f.other === 'spaces'
        ? `The name of the note ${quoted(f.got)} has spaces in it, so nobody would see it.`
        : f.other === 'second'
          ? `There is another note ${quoted(f.got)} above, so nobody would see this one.`
          : `No mark leads to the note ${quoted(f.got)}, so nobody would see it.`,
    cure: (f) =>
      f.other === 'spaces'
        ? `Write [^${f.got?.replace(/\s+/gu, '-') ?? ''}]: and the same where its mark stands.`
        : f.other === 'second'
          ? 'Give it another name, here and where its mark stands.'
          : `Write [^${f.got ?? ''}] where it belongs, or remove the note.`,
  },
  'empty-text': {
    what: () => 'There is no text below the fields.',
    cure: () => 'Write it, or add draft: true to a post as long as you are still writing.',
  },
  'component-in-markdown': {
    what: (f) => `<${f.got ?? ''}> is a component, and this file is plain Markdown.`,
    cure: () => 'Rename the file so that it ends in .mdx.',
  },
  'missing-picture': {
    what: (f) => `There is no picture ${quoted(f.got)} beside this file.`,
    cure: (f) => offer(f, 'Put the picture into the same folder, and write its name exactly.'),
  },
  'picture-from-elsewhere': {
    what: (f) => `${quoted(f.got)} would be loaded from another server.`,
    cure: () => 'Save the picture beside this file and write its name.',
  },
  'not-a-picture': {
    what: (f) => `${quoted(f.got)} is not a kind of picture that browsers show.`,
    cure: () => 'Use png, jpg, webp, avif, gif or svg.',
  },
  'broken-picture': pictureSentences,
  'picture-too-large': pictureSentences,
  'svg-syntax': pictureSentences,
  'unsafe-picture': pictureSentences,
  'missing-alt': {
    what: (f) => `The picture ${quoted(f.got)} has no text for those who cannot see it.`,
    cure: (f) => `Say what to look for in it: ${f.expected ?? ''}.`,
  },
  'alt-is-file-name': {
    what: (f) => `${quoted(f.got)} is a file name, not a description of the picture.`,
    cure: () => 'Say what to look for in the picture.',
  },
  'broken-link': {
    what: (f) =>
      `${f.got === '' ? 'The link' : `The link ${quoted(f.got)}`} leads nowhere${f.other === undefined ? ' on this site' : `: ${f.other}`}.`,
    cure: (f) =>
      offer(
        f,
        f.expected ??
          'Write the address of a page, such as /criteria/, or a file, such as ../pages/about.md. Drafts and posts still to come cannot be linked.',
      ),
  },
  'broken-anchor': {
    what: (f) => `The page has no heading ${quoted(f.got)}.`,
    cure: (f) =>
      offer(
        f,
        f.expected === undefined || f.expected === ''
          ? 'It has no headings.'
          : `Its headings are: ${f.expected}.`,
      ),
  },
  'link-elsewhere': {
    what: (f) => `The link shows ${quoted(f.got)} and leads to ${quoted(f.other)}.`,
    cure: () => 'Make both the same, or say in words where it leads.',
  },
  'link-without-text': {
    what: (f) => `The link to ${quoted(f.got)} has no text.`,
    cure: () => 'Say where it leads: [the text](address).',
  },
  'skipped-heading': {
    what: (f) => `The heading ${quoted(f.got)} skips a level: ${f.other ?? ''}.`,
    cure: (f) => `Write it with ${f.nearest ?? '##'} in front.`,
  },
} satisfies Record<string, ProblemSentences>;
