import React from 'react';
import type { PreviewView } from '../contract';

/** The bar above the page. It is the local host's, not the app's: it chooses whose eyes look, which no product would offer. */
export function FrameBar({ view: { page, pages, person, people, root } }: { view: PreviewView }) {
  const show = (moduleKey: string, accountId: string): void => {
    location.assign(`${root}${moduleKey}?${new URLSearchParams({ as: accountId }).toString()}`);
  };
  return (
    <header className="frame-bar">
      <strong>Local host</strong>
      <span>The frame around this page is not part of the app.</span>
      <label>
        Page{' '}
        <select name="page" value={page.moduleKey} onChange={({ target }) => show(target.value, person.accountId)}>
          {pages.map(({ moduleKey, title, moduleType }) => (
            <option key={moduleKey} value={moduleKey}>{`${title} (${moduleType})`}</option>
          ))}
        </select>
      </label>
      <label>
        Seen as{' '}
        <select name="person" value={person.accountId} onChange={({ target }) => show(page.moduleKey, target.value)}>
          {people.map(({ accountId, name, role }) => (
            <option key={accountId} value={accountId}>{`${name} (${role})`}</option>
          ))}
        </select>
      </label>
    </header>
  );
}
