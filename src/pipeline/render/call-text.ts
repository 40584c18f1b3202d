import { cleanText } from '../../documents/clean-text';

function valueText(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return cleanText(text).text.replaceAll('\n', '\n    ');
}

/** A call in full, input by input, for the person who decides on it: nothing of it is cut, and nothing in it stays unseen. */
export function callText(action: string, input: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(input).map(([name, value]) => `- ${name}: ${valueText(value)}`);
  return [`The whole call of ${action}:`, ...lines].join('\n');
}
