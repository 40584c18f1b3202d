import { sep } from 'node:path';

export interface SourceFile {
  path: string;
  lines: number;
}

const LONGEST = 350;
const LONGEST_ACTION = 120;
const USUAL = 200;
const USUAL_SHARE = 0.9;
const MEDIAN = 80;

/** What breaks the size limits of docs/architecture.md, one sentence each: single files first, then the whole. */
export function sizeFindings(files: readonly SourceFile[]): string[] {
  const isAction = (path: string): boolean => /^src\/actions\/[^/]+\/[^/]+$/.test(path.split(sep).join('/'));
  const sorted = files.map(({ lines }) => lines).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const usual = files.filter(({ lines }) => lines <= USUAL).length;
  return [
    ...files
      .filter(({ lines }) => lines > LONGEST)
      .map(({ path, lines }) => `${path} has ${lines} lines, at most ${LONGEST}: split it by what it is about.`),
    ...files
      .filter(({ path, lines }) => isAction(path) && lines > LONGEST_ACTION && lines <= LONGEST)
      .map(({ path, lines }) => `${path} has ${lines} lines; an action file has at most ${LONGEST_ACTION}.`),
    ...(usual < files.length * USUAL_SHARE
      ? [`Only ${usual} of ${files.length} files have at most ${USUAL} lines; nine of ten should.`]
      : []),
    ...(median > MEDIAN ? [`The median file has ${median} lines, at most ${MEDIAN}.`] : []),
  ];
}
