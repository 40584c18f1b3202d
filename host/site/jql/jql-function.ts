import type { SearchContext, Value, ValueType } from './search-field';

/** A JQL function: which arguments it takes, what its values are, and whether it stands for a list. */
export interface JqlFunction {
  arguments: [least: number, most: number];
  type: ValueType;
  /** Only with IN and its kin. */
  list: boolean;
  /** The operators that it can stand behind, where it does not go with every one of the field. */
  operators?: readonly string[];
  /** None, e.g. for `currentUser()` of an anonymous caller. */
  values(args: string[], context: SearchContext): Value[];
}
