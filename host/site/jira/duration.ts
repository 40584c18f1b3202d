/** Working time as the site is set up: eight hours a day, five days a week; a number without a unit is minutes. */
const SECONDS: Record<string, number> = { w: 5 * 8 * 3600, d: 8 * 3600, h: 3600, m: 60 };
const ORDER = ['w', 'd', 'h', 'm'];

/** Seconds of a duration such as `1w 2d 3h 30m`, `1.5h` or `45`; undefined when it is not one. */
export function parseDuration(text: string): number | undefined {
  const trimmed = text.trim().toLowerCase();
  if (/^\d+$/.test(trimmed)) return Number(trimmed) * 60;
  const parts = trimmed.split(/\s+/);
  let total = 0;
  for (const part of parts) {
    const match = /^(\d+(?:\.\d+)?)([wdhm])$/.exec(part);
    if (!match) return undefined;
    total += Number(match[1]) * (SECONDS[match[2] ?? ''] ?? 0);
  }
  return Math.round(total);
}

/** The shortest words for whole minutes: `1d 2h`; less than a minute is `0m`. */
export function formatDuration(seconds: number): string {
  let rest = seconds;
  const words: string[] = [];
  for (const unit of ORDER) {
    const size = SECONDS[unit] ?? 1;
    const count = Math.floor(rest / size);
    if (count > 0) words.push(`${String(count)}${unit}`);
    rest -= count * size;
  }
  return words.length === 0 ? '0m' : words.join(' ');
}
