import { copyOf, type ForgeDoc } from './forge-doc';
import { invoke } from './invoke';
import type { PreviewView } from '../contract';

/** What the frame does with what the page says. */
export interface BridgeEvents {
  onDocument(document: ForgeDoc): void;
  onFailure(error: unknown): void;
}

/** Defines the global through which `@forge/react` and `@forge/bridge` reach their host; to be called before the page's bundle runs. */
export function installBridge(view: PreviewView, { onDocument, onFailure }: BridgeEvents): void {
  const commands: Readonly<Record<string, (data: never) => unknown>> = {
    reconcile: ({ forgeDoc }: { forgeDoc: ForgeDoc }) => onDocument(copyOf(forgeDoc)),
    onError: ({ error }: { error: unknown }) => onFailure(error),
    invoke: ({ functionKey, payload }: { functionKey: string; payload?: unknown }) => invoke(view, functionKey, payload),
  };
  const callBridge = async (command: string, data: unknown): Promise<unknown> => {
    const run = commands[command];
    if (!run) {
      const unknown = new Error(`The preview does not know the bridge command '${command}'.`);
      onFailure(unknown);
      throw unknown;
    }
    // What a command carries is between the SDK, whose version is fixed, and this table.
    return await run(data as never);
  };
  Object.assign(globalThis, { __bridge: { callBridge } });
}
