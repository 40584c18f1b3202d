import { choiceKinds } from './choice-kinds';
import type { FieldKind, KindName } from './field';
import { parentKinds } from './parent-kind';
import { personKinds } from './person-kind';
import { referenceKinds } from './reference-kinds';
import { textKinds } from './text-kinds';
import { valueKinds } from './value-kinds';

/** Every kind of field by name. */
export const kinds: Record<KindName, FieldKind> = {
  ...textKinds,
  ...valueKinds,
  ...personKinds,
  ...referenceKinds,
  ...choiceKinds,
  ...parentKinds,
};
