import type { HandlerResultTypeMap, RequestTypeMap, ServerCapabilities, ServerContext } from '@modelcontextprotocol/server';
import type { RequestStates } from './request-state';
import type { McpSession } from './session';

/** The methods whose answers are an offer's own; everything else of the protocol is the same for every offer. */
type OfferedMethod =
  | 'tools/list'
  | 'tools/call'
  | 'resources/list'
  | 'resources/templates/list'
  | 'resources/read'
  | 'resources/subscribe'
  | 'resources/unsubscribe'
  | 'prompts/list'
  | 'prompts/get'
  | 'completion/complete';

/**
 * What the door offers to one session: capabilities as told to clients, and an answer for each method that they promise. A method without
 * an answer is not there (-32601). What an answer throws as `ProtocolError` reaches the client as it is.
 */
export interface Offer {
  capabilities: ServerCapabilities;
  /** What a client may put before its model. */
  instructions: string;
  answers: {
    [Method in OfferedMethod]?: (
      request: RequestTypeMap[Method],
      context: ServerContext,
    ) => HandlerResultTypeMap[Method] | Promise<HandlerResultTypeMap[Method]>;
  };
}

/** Makes the offer for a session; `states` seals what a client is to bring back with its next call. */
export type MakeOffer = (session: McpSession, states: RequestStates) => Offer;
