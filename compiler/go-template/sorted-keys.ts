import { compareStrings } from './go-string.ts';
import type { GoMap, GoString } from './value.ts';

/** The keys of a map in the order in which Go walks and prints them: ascending by bytes. */
export function sortedKeys(map: GoMap): readonly GoString[] {
  const keys = [...map.entries.keys()];
  for (let at = 1; at < keys.length; at++) {
    if (compareStrings(keys[at - 1] ?? '', keys[at] ?? '') > 0) return keys.sort(compareStrings);
  }
  return keys;
}
