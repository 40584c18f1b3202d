import type { CompileContext, Extension as TreeExtension, Token } from 'mdast-util-from-markdown';
import type { Code, Construct, Extension, Previous, State, Tokenizer } from 'micromark-util-types';
import { DocumentError } from '../document-error';
import type { MentionNode } from './markdown-nodes';

const AT = 64;
const BRACKET_OPEN = 91;
const BRACKET_CLOSE = 93;
const PAREN_OPEN = 40;
const PAREN_CLOSE = 41;
const BRACE_OPEN = 123;
const BRACE_CLOSE = 125;
const BACKSLASH = 92;
const WIKI = '[~accountid:';

function matches(code: Code, pattern: RegExp): boolean {
  return code !== null && code >= 0 && pattern.test(String.fromCodePoint(code));
}

const isNameCharacter = (code: Code): boolean => matches(code, /[\p{L}\p{N}_-]/u);
const isIdCharacter = (code: Code): boolean => matches(code, /[A-Za-z0-9:_.-]/);
const isLineEnd = (code: Code): boolean => code === null || code < 0;

/** A name without brackets stands apart from the word before it: the @ of an address is not a mention. */
const apart: Previous = (code) => !isNameCharacter(code);

const dotInName: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.consume(code);
      return (next) => (isNameCharacter(next) ? ok(next) : nok(next));
    };
  },
};

const attributes: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const inside: State = (code) => {
      if (isLineEnd(code)) return nok(code);
      effects.consume(code);
      return code === BRACE_CLOSE ? ok : inside;
    };
    return inside;
  },
};

const tokenize: Tokenizer = function (effects, ok, nok) {
  const { previous } = this;
  const finish: State = (code) => {
    effects.exit('mention');
    return ok(code);
  };
  const id: State = (code) => {
    if (code === PAREN_CLOSE) {
      effects.consume(code);
      return (next) => (next === BRACE_OPEN ? effects.attempt(attributes, finish, finish)(next) : finish(next));
    }
    if (!isIdCharacter(code)) return nok(code);
    effects.consume(code);
    return id;
  };
  const afterLabel: State = (code) => {
    if (code !== PAREN_OPEN) return finish(code);
    effects.consume(code);
    return id;
  };
  const label: State = (code) => {
    if (isLineEnd(code) || code === BRACKET_OPEN || code === BACKSLASH) return nok(code);
    effects.consume(code);
    return code === BRACKET_CLOSE ? afterLabel : label;
  };
  const name: State = (code) => {
    if (isNameCharacter(code)) {
      effects.consume(code);
      return name;
    }
    return code === 46 ? effects.check(dotInName, (dot) => (effects.consume(dot), name), finish)(code) : finish(code);
  };
  return (code) => {
    effects.enter('mention');
    effects.consume(code);
    return (next) => {
      if (next === BRACKET_OPEN) {
        effects.consume(next);
        return label;
      }
      return isNameCharacter(next) && apart.call(this, previous) ? name(next) : nok(next);
    };
  };
};

const tokenizeWiki: Tokenizer = function (effects, ok, nok) {
  let expected = 0;
  const id: State = (code) => {
    if (code !== BRACKET_CLOSE && !isIdCharacter(code)) return nok(code);
    effects.consume(code);
    if (code !== BRACKET_CLOSE) return id;
    effects.exit('mention');
    return ok;
  };
  const prefix: State = (code) => {
    if (code !== WIKI.charCodeAt(expected)) return nok(code);
    expected += 1;
    effects.consume(code);
    return expected === WIKI.length ? id : prefix;
  };
  return (code) => {
    effects.enter('mention');
    return prefix(code);
  };
};

function attributesOf(json: string, line: number): Record<string, unknown> {
  try {
    // The boundary of JSON written by hand; validity is checked with the finished document.
    return JSON.parse(json) as Record<string, unknown>;
  } catch {
    throw new DocumentError(`The attributes after a mention are not JSON: ${json}`, line);
  }
}

/** Reads what the tokenizer delimited. */
function mentionOf(source: string, line: number): MentionNode {
  const wiki = /^\[~accountid:(.*)\]$/s.exec(source);
  if (wiki?.[1]) return { type: 'mention', value: source, id: wiki[1] };
  const bracketed = /^@\[([^\]]*)\](?:\(([^)]*)\))?(\{.*\})?$/s.exec(source);
  if (!bracketed) return { type: 'mention', value: source, name: source.slice(1) };
  const [, name, id, json] = bracketed;
  return {
    type: 'mention',
    value: source,
    ...(name && { name }),
    ...(id && { id }),
    ...(json && { attributes: attributesOf(json, line) }),
  };
}

function enter(this: CompileContext, token: Token): undefined {
  this.enter(mentionOf(this.sliceSerialize(token), token.start.line), token);
}

function exit(this: CompileContext, token: Token): undefined {
  this.exit(token);
}

/** The micromark syntax of mentions: it knows escapes and code, which a search in finished text would not. */
export const mentionSyntax: Extension = {
  text: {
    [AT]: { name: 'mention', tokenize },
    [BRACKET_OPEN]: { name: 'mention', tokenize: tokenizeWiki },
  },
};

/** Turns the tokens of `mentionSyntax` into `mention` nodes. */
export const mentionTree: TreeExtension = { enter: { mention: enter }, exit: { mention: exit } };
