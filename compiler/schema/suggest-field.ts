import { didYouMean } from '../util/did-you-mean.ts';
import type { ObjectType } from './type.ts';

/** ` Did you mean "x"?` for a key that `type` does not know, from the names that a user may write there; or nothing. */
export function suggestField(type: ObjectType, name: string): string {
  const settable = [...type.fields.values()].filter((field) => !field.computed).map((field) => field.name);
  return didYouMean(name, [...settable, ...type.spellings.keys()]);
}
