import type { ActionContext } from '../actions/context';
import { Fault, wrongInput } from '../faults/fault';
import type { ScopedCql, ScopedJql } from '../ports/scoped-query';
import { hiddenFieldIn } from '../policy/field-rules';
import { readNarrowing, type Narrowing } from '../policy/allow-list';
import type { Settings } from '../policy/settings';
import { scopeCql } from '../query/scope-cql';
import { scopeJql } from '../query/scope-jql';
import type { QueryRefusal } from '../query/token';

/** Refuses queries that would reveal a hidden field by searching or ordering by it. */
function checkFields(settings: Settings, query: string): void {
  const hidden = hiddenFieldIn(settings.fields, query);
  if (hidden === null) return;
  throw new Fault({
    kind: 'refused',
    rule: 'field-hidden',
    reason: `The field "${hidden}" may not be used by agents, in searches either.`,
    whoCanChange: 'A site admin',
  });
}

function nothingOpen(what: 'project' | 'space'): Fault {
  return new Fault({
    kind: 'refused',
    rule: `no-${what}-open`,
    reason: `No ${what} is open to agents here.`,
    whoCanChange: 'A site admin',
  });
}

function misread(field: string, refusal: QueryRefusal): Fault {
  return wrongInput(field, `${refusal.reason} (line ${refusal.line}, character ${refusal.character})`);
}

/** Of these project keys, those that the person can see: Jira refuses a query that names any other. */
export type VisibleProjects = (keys: readonly string[]) => Promise<readonly string[]>;

/** A narrowing as the scoping functions take it: all but some, or only some. */
function scopeOf(narrowing: Narrowing): [readonly string[] | 'all', readonly string[]] {
  return 'only' in narrowing ? [narrowing.only, []] : ['all', narrowing.except];
}

/** The one place where queries are narrowed to the allow-lists (stage 5). */
export function narrowingFor(settings: Settings, visible: VisibleProjects): ActionContext['narrow'] {
  return {
    async jql(query) {
      checkFields(settings, query);
      const narrowing = readNarrowing(settings.projects);
      const named = 'only' in narrowing ? { only: await visible(narrowing.only) } : { except: await visible(narrowing.except) };
      const scoped = scopeJql(query, ...scopeOf(named));
      if (!scoped.ok) throw misread('jql', scoped);
      if (scoped.query === null) throw nothingOpen('project');
      // The brand says "narrowed"; only this function may say so.
      return scoped.query as ScopedJql;
    },
    cql(query) {
      checkFields(settings, query);
      const scoped = scopeCql(query, ...scopeOf(readNarrowing(settings.spaces)));
      if (!scoped.ok) throw misread('cql', scoped);
      if (scoped.query === null) throw nothingOpen('space');
      return Promise.resolve(scoped.query as ScopedCql);
    },
  };
}
