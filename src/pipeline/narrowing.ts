import type { ActionContext } from '../actions/context';
import { Fault, wrongInput } from '../faults/fault';
import type { ScopedCql, ScopedJql } from '../ports/scoped-query';
import type { Bounds } from '../policy/bounds';
import { hiddenFieldIn } from '../policy/field-rules';
import { mayAccess, readNarrowing } from '../policy/places';
import { scopeCql } from '../query/scope-cql';
import { scopeJql } from '../query/scope-jql';
import type { QueryRefusal } from '../query/token';
import type { PlaceSight } from './place-sight';

/** Refuses queries that would reveal a hidden field by searching or ordering by it. */
function checkFields(bounds: Bounds, query: string): void {
  const hidden = hiddenFieldIn(bounds.fields, query);
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

/** Keys as the scoping functions take them: only these, or all but those. */
type Keys = [readonly string[] | 'all', readonly string[]];

/** Jira refuses a query that names a project which the person does not see, so the rules' keys are looked up first. */
async function projectKeys(bounds: Bounds, sight: PlaceSight): Promise<Keys> {
  const narrowing = readNarrowing(bounds, 'projects');
  if (narrowing.by === 'trial') {
    const open = (key: string): boolean => mayAccess(bounds, { kind: 'project', id: '', key }, 'read');
    return [(await sight.everyProject()).filter(open), []];
  }
  return 'only' in narrowing ? [await sight.projects(narrowing.only), []] : ['all', await sight.projects(narrowing.except)];
}

async function spaceKeys(bounds: Bounds, sight: PlaceSight): Promise<Keys> {
  const narrowing = readNarrowing(bounds, 'spaces');
  const personal = bounds.only.spaces === null && bounds.spaces.personal !== bounds.spaces.default;
  if (narrowing.by === 'trial' || personal) {
    const spaces = await sight.everySpace();
    return [spaces.filter((space) => mayAccess(bounds, { kind: 'space', id: '', ...space }, 'read')).map(({ key }) => key), []];
  }
  return 'only' in narrowing ? [narrowing.only, []] : ['all', narrowing.except];
}

/** The one place where queries are narrowed to what agents may read (stage 5). */
export function narrowingFor(bounds: Bounds, sight: PlaceSight): ActionContext['narrow'] {
  return {
    async jql(query) {
      checkFields(bounds, query);
      const scoped = scopeJql(query, ...(await projectKeys(bounds, sight)));
      if (!scoped.ok) throw misread('jql', scoped);
      if (scoped.query === null) throw nothingOpen('project');
      // The brand says "narrowed"; only this function may say so.
      return scoped.query as ScopedJql;
    },
    async cql(query) {
      checkFields(bounds, query);
      const scoped = scopeCql(query, ...(await spaceKeys(bounds, sight)));
      if (!scoped.ok) throw misread('cql', scoped);
      if (scoped.query === null) throw nothingOpen('space');
      return scoped.query as ScopedCql;
    },
  };
}
