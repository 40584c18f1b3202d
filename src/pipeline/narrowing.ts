import type { ActionContext } from '../actions/context';
import { Fault, wrongInput } from '../faults/fault';
import type { ScopedCql, ScopedJql } from '../ports/scoped-query';
import { hiddenFieldIn } from '../policy/field-rules';
import { readNarrowing } from '../policy/allow-list';
import type { AllowList, Settings } from '../policy/settings';
import { scopeCql } from '../query/scope-cql';
import { scopeJql } from '../query/scope-jql';
import type { QueryRefusal } from '../query/token';

/** Refuses queries that would reveal a hidden field by searching or ordering by it. */
function checkFields(settings: Settings, query: string): void {
  const hidden = hiddenFieldIn(settings.fields, query);
  if (hidden === null) return;
  throw new Fault({ kind: 'refused', rule: 'field-hidden', reason: `The field "${hidden}" may not be used by agents, in searches either.`, whoCanChange: 'A site admin' });
}

function nothingOpen(what: 'project' | 'space'): Fault {
  return new Fault({ kind: 'refused', rule: `no-${what}-open`, reason: `No ${what} is open to agents here.`, whoCanChange: 'A site admin' });
}

function misread(field: string, refusal: QueryRefusal): Fault {
  return wrongInput(field, `${refusal.reason} (line ${refusal.line}, character ${refusal.character})`);
}

/** A narrowing as the scoping functions take it. */
function scopeOf(list: AllowList): [readonly string[] | 'all', readonly string[]] {
  const narrowing = readNarrowing(list);
  return 'only' in narrowing ? [narrowing.only, []] : ['all', narrowing.except];
}

/** The one place where queries are narrowed to the allow-lists (stage 5). */
export function narrowingFor(settings: Settings): ActionContext['narrow'] {
  return {
    jql(query) {
      checkFields(settings, query);
      const scoped = scopeJql(query, ...scopeOf(settings.projects));
      if (!scoped.ok) throw misread('jql', scoped);
      if (scoped.query === null) throw nothingOpen('project');
      // The brand says "narrowed"; only this function may say so.
      return scoped.query as ScopedJql;
    },
    cql(query) {
      checkFields(settings, query);
      const scoped = scopeCql(query, ...scopeOf(settings.spaces));
      if (!scoped.ok) throw misread('cql', scoped);
      if (scoped.query === null) throw nothingOpen('space');
      return scoped.query as ScopedCql;
    },
  };
}
