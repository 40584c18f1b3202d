import type { Tool } from '@modelcontextprotocol/server';
import type { Action } from '../actions/define';
import { inputSchemas } from '../generated/input-schemas';

/** The action as a tool; every hint follows from what the action declares. */
function toolOf(action: Action): Tool {
  const schema = inputSchemas[action.id];
  if (schema === undefined) throw new Error(`No generated schema for ${action.id}: run npm run generate.`);
  return {
    name: action.id,
    title: action.title,
    description: action.summary,
    // The same JSON; the protocol's type spells out every level.
    inputSchema: schema as Tool['inputSchema'],
    annotations: {
      readOnlyHint: action.effect === 'read',
      destructiveHint: action.destructive,
      idempotentHint: action.repeatable,
      openWorldHint: action.leavesSite ?? false,
    },
  };
}

/** What the door lists of these actions: the direct ones, or every one. Order is that of the registry, so that clients can cache. */
export function listedTools(actions: readonly Action[], all = false): Tool[] {
  return actions.filter((action) => all || action.surface === 'direct').map(toolOf);
}
