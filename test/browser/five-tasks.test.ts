import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { en } from '../../src/words/en.ts';
import { content, register } from '../site/sample.ts';
import { useSite } from './use-site.ts';

/** How many actions a task may take, and how many seconds. */
const ACTIONS = 3;
const SECONDS = 10;

const site = useSite(inject('dist'));

/**
 * Someone with a small phone. The page is theirs alone, so that a test can do to it only what they
 * can: each action is counted here, and what is read has to stand on the screen.
 */
class Person {
  readonly #page: Page;
  readonly #from: number;
  readonly #actions: string[] = [];

  private constructor(page: Page) {
    this.#page = page;
    this.#from = performance.now();
  }

  /** Someone to whom the home page has just been shown. */
  static async onTheHomePage(javaScriptEnabled: boolean): Promise<Person> {
    const context = await site.browser.newContext({
      viewport: { width: 320, height: 640 },
      hasTouch: true,
      isMobile: true,
      javaScriptEnabled,
    });
    const page = await context.newPage();
    await page.goto(`${site.origin}/`);
    return new Person(page);
  }

  /** Taps a thing by the words that stand on it or, where it is a box, above it. */
  tap(role: 'link' | 'searchbox', name: string): Promise<void> {
    return this.#act(`tap “${name}”`, async () => {
      const thing = this.#page.getByRole(role, { name, exact: true });
      if (role === 'searchbox') await this.#show(this.#page.getByText(name, { exact: true }));
      await (await this.#show(thing)).tap();
    });
  }

  /** Taps the line that opens more of the page. */
  unfold(line: string): Promise<void> {
    return this.#act(`unfold “${line}”`, async () => {
      await (await this.#show(this.#page.locator('summary', { hasText: line }))).tap();
    });
  }

  /** Types into the box that was tapped. */
  type(text: string): Promise<void> {
    return this.#act(`type “${text}”`, () => this.#page.keyboard.type(text));
  }

  pressEnter(): Promise<void> {
    return this.#act('press Enter', () => this.#page.keyboard.press('Enter'));
  }

  async #act(what: string, act: () => Promise<void>): Promise<void> {
    this.#actions.push(what);
    await act();
  }

  /** Scrolls to a text and reads the whole paragraph, list or part of the page that it stands in. */
  async read(text: string, within: 'p' | 'ol' | 'section' = 'p'): Promise<string> {
    const whole = this.#page.locator(within).filter({ hasText: text, visible: true }).first();
    await this.#show(within === 'p' ? whole : whole.getByText(text));
    return (await whole.innerText()).replace(/\s+/gu, ' ').trim();
  }

  /** Brings the first of some things onto the screen, and makes sure that it is there to be seen. */
  async #show(things: Locator): Promise<Locator> {
    const thing = things.filter({ visible: true }).first();
    await thing.scrollIntoViewIfNeeded();
    const seen = await thing.evaluate((element) => {
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
      const shown = document.elementFromPoint(
        (left + right) / 2,
        (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
      );
      const onScreen = left >= 0 && right <= innerWidth && width > 1 && height > 1;
      return onScreen && shown !== null && (element.contains(shown) || shown.contains(element));
    });
    expect(seen, `one sees ${things.toString()}`).toBe(true);
    return thing;
  }

  /** Ends the task: how long it took, and what it took. */
  async leave(): Promise<{ seconds: number; actions: readonly string[] }> {
    const seconds = (performance.now() - this.#from) / 1000;
    await this.#page.context().close();
    return { seconds, actions: this.#actions };
  }
}

interface Task {
  readonly what: string;
  readonly withScript: (person: Person) => Promise<void>;
  readonly withLinks: (person: Person) => Promise<void>;
}

const server = 'threads.net';
const inForce = register.find(server)?.history.findLast(({ action }) => action === 'suspend');
const sample = content.site;
if (inForce === undefined || sample === undefined) throw new Error(`${server} is not suspended.`);
const appeal = sample.data.appeal.text;
const address = sample.data.contact.email ?? '';

async function ask(person: Person): Promise<void> {
  await person.tap('searchbox', en.ask);
  await person.type(server);
}

async function askAndSend(person: Person): Promise<void> {
  await ask(person);
  await person.pressEnter();
}

async function lookUp(person: Person): Promise<void> {
  await person.tap('link', en.register);
  await person.tap('link', server);
}

/** The steps name the server, and end with the last thing to tap. */
async function readSteps(person: Person): Promise<void> {
  const steps = await person.read(server, 'ol');
  expect(steps).toMatch(/threads\.net.+“Block threads\.net”.+“Block [Dds]/u);
}

const findsOut = {
  whether: async (person: Person) => {
    expect(await person.read('has been suspended on')).toMatch(
      /^threads\.net has been suspended on Tern/u,
    );
  },
  why: async (person: Person) => {
    const [firstWords = ''] = inForce.reason.split('.');
    expect(await person.read(firstWords)).toBe(inForce.reason);
  },
  sinceWhen: async (person: Person) => {
    expect(await person.read('has been suspended on')).toMatch(/ since 9 January 2025\.$/u);
  },
  howToObject: async (person: Person) => {
    const section = await person.read(en.appeal, 'section');
    expect(section).toContain(appeal);
    expect(section).toContain(`Write to ${address}.`);
  },
};

const tasks: readonly Task[] = [
  {
    what: 'whether a server is blocked',
    withScript: async (person) => {
      await askAndSend(person);
      await findsOut.whether(person);
    },
    withLinks: async (person) => {
      await lookUp(person);
      await findsOut.whether(person);
    },
  },
  {
    what: 'why it is blocked',
    withScript: async (person) => {
      await askAndSend(person);
      await findsOut.why(person);
    },
    withLinks: async (person) => {
      await lookUp(person);
      await findsOut.why(person);
    },
  },
  {
    what: 'since when it is blocked',
    withScript: async (person) => {
      await askAndSend(person);
      await findsOut.sinceWhen(person);
    },
    withLinks: async (person) => {
      await lookUp(person);
      await findsOut.sinceWhen(person);
    },
  },
  ...['Mastodon for iOS', 'Mastodon for Android'].map((client) => ({
    what: `how to block it in ${client}`,
    // The answer comes while one types.
    withScript: async (person: Person) => {
      await ask(person);
      await person.unfold(client);
      await readSteps(person);
    },
    withLinks: async (person: Person) => {
      await lookUp(person);
      await person.unfold(client);
      await readSteps(person);
    },
  })),
  {
    what: 'how to object',
    withScript: async (person) => {
      await ask(person);
      await person.tap('link', `Everything about ${server}: history, sources, how to object`);
      await findsOut.howToObject(person);
    },
    withLinks: async (person) => {
      await lookUp(person);
      await findsOut.howToObject(person);
    },
  },
];

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', (_, scripts) => {
  test.for(tasks)(
    'one finds out $what in three actions and ten seconds',
    async ({ withScript, withLinks }, { annotate }) => {
      const person = await Person.onTheHomePage(scripts);
      await (scripts ? withScript(person) : withLinks(person));
      const { seconds, actions } = await person.leave();
      await annotate(`${seconds.toFixed(1)} s: ${actions.join(', ')}`);
      expect(actions.length, actions.join(', ')).toBeLessThanOrEqual(ACTIONS);
      expect(seconds).toBeLessThan(SECONDS);
    },
  );
});
