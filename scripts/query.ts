import { parseArgs } from 'node:util';
import { scopeCql } from '../src/query/scope-cql';
import { scopeJql } from '../src/query/scope-jql';

const USAGE = `usage: npm run -s query -- scope-jql [--projects A,B] [--except C] 'JQL'
       npm run -s query -- scope-cql [--spaces X,Y] [--except Z] 'CQL'

Prints one line of JSON: the query narrowed to the projects or spaces (all of them where none are named) and away from the exceptions,
null in place of the query where nothing may match; or why it is refused, with line and character. Exit code 1 for a refusal.`;

const keys = (list: string): string[] => list.split(',').flatMap((key) => (key.trim() === '' ? [] : [key.trim()]));

function run(): ReturnType<typeof scopeJql> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { projects: { type: 'string' }, spaces: { type: 'string' }, except: { type: 'string', default: '' } },
  });
  const [command, query, ...rest] = positionals;
  const language = { 'scope-jql': scopeJql, 'scope-cql': scopeCql }[command ?? ''];
  const stray = command === 'scope-jql' ? values.spaces : values.projects;
  if (language === undefined || query === undefined || rest.length > 0 || stray !== undefined) throw new TypeError(USAGE);
  const named = values.projects ?? values.spaces;
  return language(query, named === undefined ? 'all' : keys(named), keys(values.except));
}

try {
  const answer = run();
  process.stdout.write(`${JSON.stringify(answer)}\n`);
  process.exitCode = answer.ok ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
