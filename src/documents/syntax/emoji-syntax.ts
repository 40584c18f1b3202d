import type { CompileContext, Extension as TreeExtension, Token } from 'mdast-util-from-markdown';
import type { Code, Extension, State, Tokenizer } from 'micromark-util-types';
import { emojiAttributes } from './emoji';
import './markdown-nodes';

const COLON = 58;
const LONGEST = 40;

function isWord(code: Code): boolean {
  return code !== null && code >= 0 && /[\p{L}\p{N}:]/u.test(String.fromCodePoint(code));
}

const tokenize: Tokenizer = function (effects, ok, nok) {
  const { previous } = this;
  let name = '';
  const end: State = (code) => {
    if (isWord(code)) return nok(code);
    effects.exit('emoji');
    return ok(code);
  };
  const inside: State = (code) => {
    if (code === COLON && emojiAttributes(name)) {
      effects.consume(code);
      return end;
    }
    if (code === null || code < 0 || name.length > LONGEST || !/[a-z0-9_]/.test(String.fromCodePoint(code))) return nok(code);
    name += String.fromCodePoint(code);
    effects.consume(code);
    return inside;
  };
  return (code) => {
    if (isWord(previous)) return nok(code);
    effects.enter('emoji');
    effects.consume(code);
    return inside;
  };
};

function enter(this: CompileContext, token: Token): undefined {
  this.enter({ type: 'emoji', value: this.sliceSerialize(token).slice(1, -1) }, token);
}

function exit(this: CompileContext, token: Token): undefined {
  this.exit(token);
}

/** The micromark syntax of `:name:` for the names in `emoji.ts`, apart from other words (10:30:15 is none). */
export const emojiSyntax: Extension = { text: { [COLON]: { name: 'emoji', tokenize } } };

/** Turns the tokens of `emojiSyntax` into `emoji` nodes. */
export const emojiTree: TreeExtension = { enter: { emoji: enter }, exit: { emoji: exit } };
