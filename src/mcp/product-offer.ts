import { runnableActions } from '../pipeline/catalogue';
import { completedArgument } from './completions';
import { INSTRUCTIONS } from './instructions';
import type { MakeOffer } from './offer';
import { promptText, prompts } from './prompts';
import { readResource, resourceTemplates, resources } from './resources';
import { callTool } from './tool-call';
import { listedTools } from './tools';

/** What Drawbridge offers at the door: its registry as tools, issues and pages as resources, the shipped prompts. */
export const productOffer: MakeOffer = (session, states) => ({
  capabilities: { tools: {}, resources: {}, prompts: {}, completions: {} },
  instructions: INSTRUCTIONS,
  answers: {
    'tools/list': () => ({ tools: listedTools(runnableActions(session.pipeline.actions, session.session)) }),
    'tools/call': ({ params }, context) => callTool(params, context, { session, states }),
    'resources/list': () => ({ resources }),
    'resources/templates/list': () => ({ resourceTemplates }),
    'resources/read': ({ params }) => readResource(params.uri, session),
    'prompts/list': () => ({ prompts: prompts.map(({ text: _, ...listed }) => listed) }),
    'prompts/get': ({ params }) => promptText(params.name, params.arguments ?? {}),
    'completion/complete': ({ params }) => completedArgument(params, session),
  },
});
