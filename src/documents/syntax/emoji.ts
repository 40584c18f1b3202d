/** Emoji that people write by short name: Atlassian's names with the character. Any other name stays text. */
// prettier-ignore
const CHARACTERS: Readonly<Record<string, string>> = {
  smile: '😄', smiley: '😃', grinning: '😀', grin: '😁', joy: '😂', slight_smile: '🙂', wink: '😉', blush: '😊', heart_eyes: '😍', thinking: '🤔',
  neutral_face: '😐', cry: '😢', sob: '😭', scream: '😱', rage: '😡', sunglasses: '😎', sweat_smile: '😅', partying_face: '🥳', thumbsup: '👍',
  thumbsdown: '👎', clap: '👏', wave: '👋', pray: '🙏', muscle: '💪', ok_hand: '👌', raised_hands: '🙌', eyes: '👀', heart: '❤️', broken_heart: '💔',
  fire: '🔥', tada: '🎉', rocket: '🚀', star: '⭐', sparkles: '✨', bulb: '💡', bug: '🐛', lock: '🔒', key: '🔑', gear: '⚙️', wrench: '🔧', hammer: '🔨',
  memo: '📝', book: '📖', calendar: '📅', pushpin: '📌', paperclip: '📎', mag: '🔍', bell: '🔔', warning: '⚠️', question: '❓', exclamation: '❗',
  no_entry: '⛔', x: '❌', white_check_mark: '✅', heavy_check_mark: '✔️', rainbow: '🌈', coffee: '☕', hourglass: '⌛', chart_with_upwards_trend: '📈',
};

/** The code points of an emoji in the form that Atlassian's emoji ids have. */
function idOf(character: string): string {
  return Array.from(character, (part) => (part.codePointAt(0) ?? 0).toString(16))
    .join('-')
    .replace(/-fe0f$/, '');
}

/** The attributes of the emoji node for a short name (without colons), or undefined when the name is not one of ours. */
export function emojiAttributes(name: string): { shortName: string; id: string; text: string } | undefined {
  const character = Object.hasOwn(CHARACTERS, name) ? CHARACTERS[name] : undefined;
  return character === undefined ? undefined : { shortName: `:${name}:`, id: idOf(character), text: character };
}
