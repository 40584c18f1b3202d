import type { CompileContext, Extension as TreeExtension, Token } from 'mdast-util-from-markdown';
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types';
import './markdown-nodes';

const COLON = 58;
const BRACKET_OPEN = 91;
const BRACKET_CLOSE = 93;
const BACKSLASH = 92;
const BRACE_OPEN = 123;
const BRACE_CLOSE = 125;
const NAMES = new Set(['status', 'date']);

function matches(code: Code, pattern: RegExp): boolean {
  return code !== null && code >= 0 && pattern.test(String.fromCodePoint(code));
}

/** `{green}` behind a status. */
const color: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const inside: State = (code) => {
      if (code === BRACE_CLOSE) {
        effects.consume(code);
        return ok;
      }
      if (!matches(code, /[a-z]/)) return nok(code);
      effects.consume(code);
      return inside;
    };
    return (code) => {
      effects.consume(code);
      return inside;
    };
  },
};

const tokenize: Tokenizer = function (effects, ok, nok) {
  const { previous } = this;
  let name = '';
  const finish: State = (code) => {
    effects.exit('directive');
    return ok(code);
  };
  const label: State = (code) => {
    if (code === null || code < 0 || code === BRACKET_OPEN || code === BACKSLASH) return nok(code);
    effects.consume(code);
    if (code !== BRACKET_CLOSE) return label;
    return (next) => (next === BRACE_OPEN && name === 'status' ? effects.attempt(color, finish, finish)(next) : finish(next));
  };
  const inside: State = (code) => {
    if (code === BRACKET_OPEN && NAMES.has(name)) {
      effects.consume(code);
      return label;
    }
    if (name.length > 6 || !matches(code, /[a-z]/)) return nok(code);
    name += String.fromCodePoint(code ?? 0);
    effects.consume(code);
    return inside;
  };
  return (code) => {
    if (matches(previous, /[\p{L}\p{N}:]/u)) return nok(code);
    effects.enter('directive');
    effects.consume(code);
    return inside;
  };
};

function enter(this: CompileContext, token: Token): undefined {
  this.enter({ type: 'directive', value: this.sliceSerialize(token) }, token);
}

function exit(this: CompileContext, token: Token): undefined {
  this.exit(token);
}

/** The micromark syntax of `:status[text]{color}` and `:date[2026-01-31]`, apart from other words. */
export const directiveSyntax: Extension = { text: { [COLON]: { name: 'directive', tokenize } } };

/** Turns the tokens of `directiveSyntax` into `directive` nodes. */
export const directiveTree: TreeExtension = { enter: { directive: enter }, exit: { directive: exit } };
