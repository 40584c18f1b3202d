import type { PreviewView } from '../contract';
import { readFlag, type Flag } from './flags';
import { copyOf, type ForgeDoc } from './forge-doc';
import { createHistory } from './history';
import { invoke } from './invoke';
import { navigate, urlOf } from './navigation';

/** What the frame does with what the page says. */
export interface BridgeEvents {
  onDocument(document: ForgeDoc): void;
  onFailure(error: unknown): void;
  onFlag(flag: Flag): void;
  /** False when there was no such flag any more. */
  onFlagClosed(id: Flag['id']): boolean;
}

/** Defines the global through which `@forge/react` and `@forge/bridge` reach their host; to be called before the page's bundle runs. */
export function installBridge(view: PreviewView, { onDocument, onFailure, onFlag, onFlagClosed }: BridgeEvents): void {
  const commands: Readonly<Record<string, (data: never) => unknown>> = {
    reconcile: ({ forgeDoc }: { forgeDoc: ForgeDoc }) => onDocument(copyOf(forgeDoc)),
    onError: ({ error }: { error: unknown }) => onFailure(error),
    invoke: ({ functionKey, payload }: { functionKey: string; payload?: unknown }) => invoke(view, functionKey, payload),
    getContext: () => ({ ...view.context, extension: { ...view.context.extension, location: location.href } }),
    createHistory: () => createHistory(view),
    navigate: (request: unknown) => navigate(view, request),
    getUrl: (place: unknown) => urlOf(view, place),
    reload: () => location.reload(),
    changeWindowTitle: (title: string) => void (document.title = title),
    showFlag: (options: unknown) => onFlag(readFlag(options)),
    closeFlag: ({ id }: { id: Flag['id'] }) => onFlagClosed(id),
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
