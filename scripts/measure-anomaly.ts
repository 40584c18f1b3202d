import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { ATTACKS } from './anomaly/attacks';
import { measured } from './anomaly/measure';

const FILE = 'docs/anomaly.md';
const RUNS = 20;
const [BEGIN, END] = ['<!-- measured: written by npm run measure:anomaly -->', '<!-- end of what is measured -->'];

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const { quiet, caught } = measured(RUNS);
const users = quiet.map(({ user }) => user);
const cell = (attack: string, user: string): string => {
  const found = caught.find((one) => one.attack === attack && one.user === user);
  if (found === undefined) throw new Error(`${attack} was not measured on ${user}.`);
  const share = `${Math.round((100 * found.caught) / found.runs)} %`;
  return found.medianHours === null ? share : `${share}, ${Math.round(found.medianHours * 60)} min`;
};
const alarms = table(
  ['user', 'false alarms a month', 'of which'],
  quiet.map(({ user, falseAlarmsAMonth, kinds }) => [user, falseAlarmsAMonth.toFixed(2), Object.keys(kinds).sort().join(', ') || '–']),
);
const attacks = table(
  ['attack', 'in time is', ...users],
  ATTACKS.map(({ name, says, withinHours }) => [`${name}: ${says}`, `${withinHours} h`, ...users.map((user) => cell(name, user))]),
);
const all = caught.reduce((sum, one) => ({ caught: sum.caught + one.caught, runs: sum.runs + one.runs }), { caught: 0, runs: 0 });
const total = `Detected in time, all attacks on all users: ${((100 * all.caught) / all.runs).toFixed(1)} % of ${all.runs}.`;

const text = readFileSync(FILE, 'utf8');
const [before, rest] = text.split(BEGIN);
const after = rest?.split(END)[1];
if (before === undefined || after === undefined) throw new Error(`${FILE} lacks the marks between which this writes.`);
const written = `${before}${BEGIN}\n\n${alarms}\n\n${attacks}\n\n${total}\n\n${END}${after}`;
void format(written, { parser: 'markdown', printWidth: 140 }).then((formatted) => {
  writeFileSync(FILE, formatted);
});
