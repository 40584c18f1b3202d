import React, { useEffect } from 'react';
import Button from '@atlaskit/button/new';
import { z } from 'zod';

const DISMISSED_AFTER_MS = 8_000;

const handler = z.custom<() => unknown>((value) => typeof value === 'function', 'must be a function');
const kind = z.enum(['info', 'success', 'warning', 'error']);
const flagSchema = z.strictObject({
  id: z.union([z.string(), z.number()]),
  title: z.string().optional(),
  description: z.string().optional(),
  type: kind,
  appearance: kind.optional(),
  actions: z.array(z.strictObject({ text: z.string(), onClick: handler })).optional(),
  isAutoDismiss: z.boolean().optional(),
});

/** A message above the page, as the bridge's `showFlag` describes it. */
export type Flag = z.output<typeof flagSchema>;

/** Throws, by name, for an option that the preview does not know. */
export function readFlag(options: unknown): Flag {
  const flag = flagSchema.safeParse(options);
  if (!flag.success) throw new Error(`The preview cannot show this flag: ${z.prettifyError(flag.error)}`);
  return flag.data;
}

function ShownFlag({ flag, onClose }: { flag: Flag; onClose(id: Flag['id']): void }) {
  const { id, title, description, type, appearance = type, actions = [], isAutoDismiss = false } = flag;
  useEffect(() => {
    if (!isAutoDismiss) return undefined;
    const timer = setTimeout(() => onClose(id), DISMISSED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isAutoDismiss, id, onClose]);
  return (
    <section role="alert" className={`frame-flag frame-flag-${appearance}`}>
      {title !== undefined && <strong>{title}</strong>}
      {description !== undefined && <p>{description}</p>}
      {actions.map(({ text, onClick }) => (
        <Button key={text} appearance="subtle" onClick={() => void onClick()}>
          {text}
        </Button>
      ))}
      <Button appearance="subtle" onClick={() => onClose(id)}>
        Dismiss
      </Button>
    </section>
  );
}

/** The flags that are up, the newest on top. */
export function Flags({ flags, onClose }: { flags: readonly Flag[]; onClose(id: Flag['id']): void }) {
  return (
    <aside className="frame-flags">
      {flags.map((flag) => (
        <ShownFlag key={flag.id} flag={flag} onClose={onClose} />
      ))}
    </aside>
  );
}
