import type { Dict, Entry, List } from '../../compiler/value/literal.ts';
import type { Value } from '../../compiler/value/value.ts';
import { inOnePiece, type Print, scalarText } from '../shared/json-text.ts';
import { isKeptKey, type Scalar, scalarOf } from './expression.ts';
import { Inside, insideOf, type Place, placeBehind } from './member-places.ts';
import type { Words } from './words.ts';

/**
 * Prints the members of mappings that begin at `depth` as `printJson` prints `dictToJson` of them, without making it; the object stays open. False where a key is not spelled as it is
 * written: two of them may be the same then, which only a tree settles, and what was printed has to be taken back.
 */
export function memberPrinter(print: Print, words: Words, depth: number): (dict: Dict<Value>) => boolean {
  const { start } = new Inside(depth);
  const { parts } = print;
  let count = 0;
  let at = start;
  let isKept = true;

  // Functions in a function, because a member is printed a hundred thousand times: none is made for an object, and what they share is near.
  const printMember = ({ value }: Entry<Value>, key: string): void => {
    let place = at.next;
    if (place?.key !== key) place = isKeptKey(key, words) ? placeBehind(at, key) : undefined;
    if (place === undefined) {
      isKept = false;
      return;
    }
    if (value.kind === 'string' || value.kind === 'integer' || value.kind === 'boolean') {
      if (place.value === value.value) {
        parts[count++] = wholeOf(place);
      } else {
        remember(place, value, words);
        parts[count++] = place.text;
        parts[count++] = place.printed;
      }
    } else {
      parts[count++] = place.text;
      printValue(value, place);
    }
    at = place;
  };
  const printValue = (value: Value, place: Place): void => {
    if (value.kind === 'dict') printDict(value, place);
    else if (value.kind === 'list') printList(value, place);
    else parts[count++] = scalarText(scalarOf(value, words));
  };
  const printDict = ({ entries }: Dict<Value>, place: Place): void => {
    const inside = insideOf(place);
    at = inside.start;
    entries.forEach(printMember);
    parts[count++] = entries.size === 0 ? '{}' : inside.level.endOfObject;
  };
  const printList = ({ items }: List<Value>, place: Place): void => {
    const inside = insideOf(place);
    let separator = inside.level.list;
    items.forEach((item) => {
      parts[count++] = separator;
      printValue(item, inside.start);
      separator = inside.level.next;
    });
    parts[count++] = items.length === 0 ? '[]' : inside.level.endOfList;
  };

  return ({ entries }) => {
    count = print.count;
    isKept = true;
    at = start;
    entries.forEach(printMember);
    print.count = count;
    return isKept;
  };
}

/** What is the same wherever it stands, and can be compared. */
type Comparable = Extract<Scalar, { readonly kind: 'string' | 'integer' | 'boolean' }>;

function remember(place: Place, value: Comparable, words: Words): void {
  place.value = value.value;
  place.printed = scalarText(scalarOf(value, words));
  place.whole = undefined;
}

function wholeOf(place: Place): string {
  place.whole ??= inOnePiece(place.text, place.printed);
  return place.whole;
}
