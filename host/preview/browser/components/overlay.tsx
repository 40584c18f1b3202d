import React, { useEffect, useRef, type ReactNode } from 'react';
import { z } from 'zod';
import { component } from '../component';
import { prop } from '../prop';
import { wrapped } from '../wrapped';

interface PopupProps {
  isOpen: boolean;
  trigger: ReactNode;
  content: ReactNode;
  label: string | undefined;
  onClose: (() => unknown) | undefined;
}

/** Hangs below its trigger while the page says so; a click elsewhere and Escape ask the page to close it. */
function Popup({ isOpen, trigger, content, label, onClose }: PopupProps) {
  const around = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const onClick = ({ target }: MouseEvent): void => {
      if (target instanceof Node && around.current?.contains(target) === false) onClose?.();
    };
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') onClose?.();
    };
    document.addEventListener('click', onClick, true);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('click', onClick, true);
      document.removeEventListener('keydown', onKey);
    };
  }, [isOpen, onClose]);
  return (
    <span className="uikit-popup" ref={around}>
      {trigger}
      {isOpen && (
        <span role="dialog" aria-label={label} className="uikit-popup-content">
          {content}
        </span>
      )}
    </span>
  );
}

/** What shows over the page. UI Kit puts the parts of some into wrappers. */
export const overlay = {
  Tooltip: component({ content: z.string(), position: prop.text }, ({ props, children }) => <span title={props.content}>{children}</span>),
  Popup: component(
    {
      isOpen: z.boolean(),
      id: prop.text,
      label: prop.text,
      placement: prop.text,
      onClose: prop.handler,
      autoFocus: prop.flag,
      shouldFlip: prop.flag,
    },
    ({ props: { isOpen, label, onClose }, node, render }) => (
      <Popup {...{ isOpen, label, onClose }} trigger={render(wrapped(node, 'trigger'))} content={render(wrapped(node, 'content'))} />
    ),
  ),
  InlineEdit: component(
    {
      label: prop.text,
      isEditing: z.boolean(),
      onConfirm: prop.handler,
      onEdit: prop.handler,
      onCancel: prop.handler,
      startWithEditViewOpen: prop.flag,
      isRequired: prop.flag,
      editButtonLabel: prop.text,
      confirmButtonLabel: prop.text,
      cancelButtonLabel: prop.text,
    },
    ({
      props: { label, isEditing, onConfirm, onEdit, onCancel, editButtonLabel, confirmButtonLabel, cancelButtonLabel },
      node,
      render,
    }) => (
      <div className="uikit-inline-edit">
        {label !== undefined && <strong>{label}</strong>}
        {isEditing ? (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              onConfirm?.();
            }}
          >
            {render(wrapped(node, 'editView'))}
            <button type="submit">{confirmButtonLabel ?? 'Confirm'}</button>
            <button type="button" onClick={() => void onCancel?.()}>
              {cancelButtonLabel ?? 'Cancel'}
            </button>
          </form>
        ) : (
          <button type="button" className="uikit-read-view" aria-label={editButtonLabel ?? 'Edit'} onClick={() => void onEdit?.()}>
            {render(wrapped(node, 'readView'))}
          </button>
        )}
      </div>
    ),
  ),
};
