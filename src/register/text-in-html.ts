import type { Parent, PhrasingContent } from 'mdast';
import { factorySpace } from 'micromark-factory-space';
import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import { htmlBlockNames, htmlRawNames } from 'micromark-util-html-tag-name';
import type { Construct, Effects, State, Token } from 'micromark-util-types';
import type {} from 'remark-parse';
import type { Processor } from 'unified';

/** Lines of HTML and what stands in them: tags as HTML, and between them Markdown. */
export interface HtmlLines extends Parent {
  type: 'htmlLines';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    htmlLines: HtmlLines;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    htmlLines: 'htmlLines';
  }
}

/** Elements whose text is shown as it is typed. */
const LITERAL: ReadonlySet<string> = new Set(['code', 'kbd', 'pre', 'samp']);

/**
 * Reads what stands between the tags of HTML as Markdown, also where no empty line divides them: in
 * CommonMark all of it would be published as it is typed, pictures and links too, and nobody would
 * check them. What is code, a remark or a script stays as it is. In MDX, which does so itself, it does
 * nothing. A plugin for remark. Source: CommonMark 0.31.2, sections 4.6 and 6.6.
 */
export function textInHtml(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({
    flow: { 60: [linesInTag, lines] },
    text: { 60: literal },
  });
  (data.fromMarkdownExtensions ??= []).push({
    canContainEols: ['htmlLines'],
    enter: {
      htmlLines(token) {
        this.enter({ type: 'htmlLines', children: [] }, token);
      },
    },
    exit: {
      htmlLines(token) {
        this.exit(token);
      },
    },
  });
}

/** What MDX, which has no HTML, turns off by its name. */
const HTML_LINES = 'htmlFlow';
const HTML_IN_TEXT = 'htmlText';

/** Lines that begin with HTML, up to an empty one or to something that begins a block of its own. */
const lines: Construct = {
  name: HTML_LINES,
  tokenize(effects, ok, nok) {
    return effects.check(
      begin(false),
      this.interrupt === true ? ok : take(effects, ok, false),
      nok,
    );
  },
};

/** The same, where a tag goes on over the end of the first line: no sign in it begins a quotation. */
const linesInTag: Construct = {
  name: HTML_LINES,
  concrete: true,
  tokenize(effects, ok, nok) {
    return effects.check(begin(true), this.interrupt === true ? ok : take(effects, ok, true), nok);
  },
};

/** Looks at the first line and, as long as a tag is open at its end, at those that follow. */
function begin(isSplit: boolean): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      const breaksIn = this.interrupt === true;
      const tag = tagReader();
      let text = '';
      let isBlank = false;
      const look: State = (code) => {
        const isEnd = code === null || markdownLineEnding(code);
        if (isEnd && !tag.isOpen()) {
          effects.exit('htmlFlow');
          return text.includes('\n') === isSplit && beginsHtml(text, breaksIn)
            ? ok(code)
            : nok(code);
        }
        if (code === null || (isEnd && isBlank)) return nok(code);
        isBlank = isEnd || (isBlank && markdownSpace(code));
        const sign = isEnd ? '\n' : signOf(code);
        tag.take(sign);
        text += sign;
        effects.consume(code);
        return look;
      };
      return (code) => {
        effects.enter('htmlFlow');
        return look(code);
      };
    },
  };
}

/** Tells, sign after sign, whether a tag is open. */
function tagReader(): { readonly take: (sign: string) => void; readonly isOpen: () => boolean } {
  let [isOpen, quote, last] = [false, '', ''];
  return {
    take: (sign) => {
      if (quote !== '') quote = sign === quote ? '' : quote;
      else if (isOpen && (sign === '"' || sign === "'")) quote = sign;
      else if (isOpen) isOpen = sign !== '>';
      else isOpen = last === '<' && /[a-z/]/iu.test(sign);
      last = sign;
    },
    isOpen: () => isOpen,
  };
}

/** A whole tag, with its slash and its name. */
const TAG =
  /^<(\/?)([a-z][a-z\d-]*)(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<=>`]+))?)*\s*\/?>/iu;

/** Tells whether a text begins with a whole tag. */
export function beginsWithTag(text: string): boolean {
  return TAG.test(text);
}

/** Tells whether a line begins HTML: with the name of a block, or with any tag that has the line to itself. */
function beginsHtml(text: string, breaksIn: boolean): boolean {
  const [tag = '', slash = '', written = ''] = TAG.exec(text) ?? [];
  const name = written.toLowerCase();
  if (tag === '' || (slash === '' && htmlRawNames.includes(name))) return false;
  return htmlBlockNames.includes(name) || (!breaksIn && text.slice(tag.length).trim() === '');
}

function take(effects: Effects, ok: State, isSplit: boolean): State {
  const tag = tagReader();
  let chunk: Token | undefined;
  const enter = (): void => {
    const previous = chunk;
    chunk = effects.enter('chunkText', { contentType: 'text', ...(previous && { previous }) });
    if (previous !== undefined) previous.next = chunk;
  };
  const end: State = (code) => {
    effects.exit('chunkText');
    effects.exit('htmlLines');
    return ok(code);
  };
  const goOn: State = (code) => {
    effects.consume(code);
    effects.exit('chunkText');
    enter();
    return inside;
  };
  const inside: State = (code) => {
    if (code === null) return end(code);
    if (markdownLineEnding(code)) {
      isSplit &&= tag.isOpen();
      return isSplit ? goOn(code) : effects.check(nextLine, goOn, end)(code);
    }
    tag.take(signOf(code));
    effects.consume(code);
    return inside;
  };
  return (code) => {
    effects.enter('htmlLines');
    enter();
    return inside(code);
  };
}

/** Tells of the next line whether it goes on: none that is empty, stands outside or begins a block. */
const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const afterPrefix: State = (code) => {
      if (code === null || markdownLineEnding(code) || this.parser.lazy[this.now().line] === true)
        return nok(code);
      const [, token, context] = this.events.at(-1) ?? [];
      // What is indented so far is no block, nor code, which may not break in.
      if (token?.type === 'linePrefix' && (context?.sliceSerialize(token, true).length ?? 0) >= 4)
        return ok(code);
      return effects.interrupt(this.parser.constructs.flow, nok, ok)(code);
    };
    return (code) => {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return factorySpace(effects, afterPrefix, 'linePrefix');
    };
  },
};

/** An element whose text is shown as it is typed, from its tag to its end. */
const literal: Construct = {
  name: HTML_IN_TEXT,
  tokenize(effects, ok, nok) {
    let text = '';
    let name = '';
    const data: State = (code) => {
      if (code === null) return nok(code);
      if (markdownLineEnding(code)) {
        effects.exit('htmlTextData');
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        return nextData;
      }
      effects.consume(code);
      text = (text + signOf(code)).slice(-name.length - 3).toLowerCase();
      if (text !== `</${name}>`) return data;
      effects.exit('htmlTextData');
      effects.exit('htmlText');
      return ok;
    };
    const nextData: State = (code) => {
      effects.enter('htmlTextData');
      return data(code);
    };
    const open: State = (code) => {
      const sign = code === null ? '' : signOf(code);
      if (!/[a-z]/iu.test(sign)) return LITERAL.has(name) ? data(code) : nok(code);
      name += sign.toLowerCase();
      effects.consume(code);
      return open;
    };
    return (code) => {
      effects.enter('htmlText');
      effects.enter('htmlTextData');
      effects.consume(code);
      return open;
    };
  },
};

/** A sign, with a space for what stands for a part of a tab. */
function signOf(code: number): string {
  return code < 0 ? ' ' : String.fromCharCode(code);
}
