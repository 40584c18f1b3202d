import React, { useSyncExternalStore } from 'react';
import { AppProvider } from '@atlaskit/app-provider/app-provider';
import { createRoot } from 'react-dom/client';
import { PAGE_ELEMENT, VIEW_ELEMENT, type PreviewView } from '../contract';
import { installBridge } from './bridge';
import { People } from './components/people';
import { Document } from './document';
import { Flags, type Flag } from './flags';
import { Failure, FailureBoundary, textOf } from './failure';
import type { ForgeDoc } from './forge-doc';
import { FrameBar } from './frame-bar';
import './components/style.css';
import './style.css';

interface Shown {
  document: ForgeDoc | null;
  failure: string | null;
  flags: readonly Flag[];
}

let shown: Shown = { document: null, failure: null, flags: [] };
const listeners = new Set<() => void>();

function change(part: Partial<Shown>): void {
  shown = { ...shown, ...part };
  for (const listener of listeners) listener();
}

/** A flag with the id of one that is up takes its place. */
function showFlag(flag: Flag): void {
  change({ flags: [flag, ...shown.flags.filter(({ id }) => id !== flag.id)] });
}

function closeFlag(id: Flag['id']): boolean {
  const flags = shown.flags.filter((flag) => flag.id !== id);
  const closed = flags.length < shown.flags.length;
  change({ flags });
  return closed;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function Frame({ view }: { view: PreviewView }) {
  const { document, failure, flags } = useSyncExternalStore(subscribe, () => shown);
  return (
    <AppProvider defaultColorMode="light">
      <People.Provider value={view.people}>
        <FrameBar view={view} />
        <main className="frame-page">
          {failure !== null && <Failure text={failure} />}
          <FailureBoundary>{document !== null && <Document node={document} />}</FailureBoundary>
        </main>
        <Flags flags={flags} onClose={closeFlag} />
      </People.Provider>
    </AppProvider>
  );
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element '${id}'.`);
  return found;
}

// Written by this host into the page that it serves.
const view = JSON.parse(element(VIEW_ELEMENT).textContent) as PreviewView;
installBridge(view, {
  onDocument: (tree) => change({ document: tree }),
  onFailure: (error) => change({ failure: textOf(error) }),
  onFlag: showFlag,
  onFlagClosed: closeFlag,
});
addEventListener('error', ({ error }) => change({ failure: textOf(error) }));
createRoot(element(PAGE_ELEMENT)).render(<Frame view={view} />);
