import React from 'react';
import { z } from 'zod';
import { component } from '../component';
import { prop } from '../prop';

const stage = z.strictObject({
  id: z.string(),
  label: z.string(),
  percentageComplete: z.number(),
  status: z.enum(['unvisited', 'visited', 'current', 'disabled']),
});

/** Small marks and how far things are. */
export const status = {
  Badge: component(
    {
      appearance: prop.oneOf(['added', 'default', 'important', 'primary', 'primaryInverted', 'removed']),
      max: z.exactOptional(z.union([z.number(), z.literal(false)])),
    },
    ({ props: { appearance = 'default', max = 99 }, children, node }) => {
      const [only] = node.children;
      const count = node.children.length === 1 && only?.type === 'String' ? Number(only.props['text']) : NaN;
      return <span className={`uikit-badge uikit-badge-${appearance}`}>{max !== false && count > max ? `${String(max)}+` : children}</span>;
    },
  ),
  Tag: component({ text: z.string(), href: prop.text, color: prop.text, appearance: prop.oneOf(['default', 'rounded']) }, ({ props }) => {
    const name = props.appearance === 'rounded' ? 'uikit-tag uikit-rounded' : 'uikit-tag';
    return props.href === undefined ? (
      <span className={name}>{props.text}</span>
    ) : (
      <a className={name} href={props.href}>
        {props.text}
      </a>
    );
  }),
  TagGroup: component({ alignment: prop.oneOf(['start', 'end']) }, ({ props, children }) => (
    <div className={props.alignment === 'end' ? 'uikit-tags uikit-end' : 'uikit-tags'}>{children}</div>
  )),
  ProgressBar: component(
    {
      value: prop.number,
      ariaLabel: prop.text,
      appearance: prop.oneOf(['default', 'success', 'inverse']),
      isIndeterminate: prop.flag,
    },
    ({ props: { value = 0, ariaLabel, isIndeterminate = false } }) => (
      <progress className="uikit-progress" aria-label={ariaLabel} {...(!isIndeterminate && { value, max: 1 })} />
    ),
  ),
  ProgressTracker: component(
    { items: z.array(stage), label: prop.text, animated: prop.flag, spacing: prop.oneOf(['comfortable', 'cosy', 'compact']) },
    ({ props: { items, label } }) => (
      <ol className="uikit-stages" aria-label={label ?? 'Progress'}>
        {items.map((one) => (
          <li key={one.id} className={`uikit-stage-${one.status}`} aria-current={one.status === 'current' ? 'step' : undefined}>
            {one.label}
          </li>
        ))}
      </ol>
    ),
  ),
};
