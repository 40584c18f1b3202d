interface Target {
  type: string;
  name: string;
  id: string;
  value: string;
  checked?: boolean;
}

/** What a page is told of a change: plain data, as nothing of the DOM crosses the bridge. */
export function inputEvent({ target }: { target: Target }): { target: Target } {
  const { type, name, id, value, checked } = target;
  return { target: { type, name, id, value, ...(checked !== undefined && { checked }) } };
}
