import { isDeepStrictEqual } from 'node:util';
import type { PhrasingContent } from 'mdast';
import type { AdfMark } from '../adf';
import { inlineJson } from '../syntax/markers';

/** How a mark is written around what it marks. */
type Wrapper = (children: PhrasingContent[]) => PhrasingContent[];

function between(open: string, close: string): Wrapper {
  return (children) => [{ type: 'html', value: open }, ...children, { type: 'html', value: close }];
}

function linkWrapper(mark: AdfMark): Wrapper | undefined {
  const { href, title, ...others } = mark.attrs ?? {};
  if (typeof href !== 'string' || Object.keys(others).length > 0 || (title !== undefined && (typeof title !== 'string' || title === '')))
    return undefined;
  return (children) => [{ type: 'link', url: href, title: title ?? null, children: children.filter((child) => child.type !== 'link') }];
}

/** The Markdown or HTML that stands for a mark; for every mark without one a span with the mark as JSON. */
export function wrapperFor(mark: AdfMark): Wrapper {
  if (mark.type === 'link') return linkWrapper(mark) ?? spanWrapper(mark);
  if (isDeepStrictEqual(mark.attrs, { type: 'sub' })) return between('<sub>', '</sub>');
  if (isDeepStrictEqual(mark.attrs, { type: 'sup' })) return between('<sup>', '</sup>');
  if (mark.attrs) return spanWrapper(mark);
  if (mark.type === 'strong') return (children) => [{ type: 'strong', children }];
  if (mark.type === 'em') return (children) => [{ type: 'emphasis', children }];
  if (mark.type === 'strike') return (children) => [{ type: 'delete', children }];
  if (mark.type === 'underline') return between('<u>', '</u>');
  return spanWrapper(mark);
}

function spanWrapper(mark: AdfMark): Wrapper {
  return between(`<span data-adf='${inlineJson(mark)}'>`, '</span>');
}
