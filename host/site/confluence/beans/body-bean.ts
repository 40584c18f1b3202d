import type { AdfDocument } from '../../document';
import { renderStorage } from '../storage/render';
import { renderView } from '../view/render';

export const LIST_BODY_FORMATS = ['storage', 'atlas_doc_format'] as const;
export const SINGLE_BODY_FORMATS = [...LIST_BODY_FORMATS, 'view'] as const;
export type BodyFormat = (typeof SINGLE_BODY_FORMATS)[number];

const RENDERERS: Record<BodyFormat, (document: AdfDocument) => string> = {
  storage: renderStorage,
  atlas_doc_format: (document) => JSON.stringify(document),
  view: renderView,
};

/** v2's `body`: the one representation that was asked for under its own name, or empty. */
export function bodyBean(document: AdfDocument, format: BodyFormat | undefined): object {
  return format === undefined ? {} : { [format]: { representation: format, value: renderBody(document, format) } };
}

export function renderBody(document: AdfDocument, format: BodyFormat): string {
  return RENDERERS[format](document);
}
