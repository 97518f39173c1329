import { inOnePiece, type Level, levelAt } from '../shared/json-text.ts';

/**
 * A member of the objects that stand at one place of several bodies, such as `max_retries` in a task. What came behind it and what it held is remembered, because
 * mostly the same comes again.
 */
export interface Place {
  readonly key: string;
  /** The key with what stands in front of it. */
  readonly text: string;
  /** Where it stands. */
  readonly around: Inside;
  /** The member that came behind it. */
  next: Place | undefined;
  /** The text, number or word that it held, how that was printed, and the whole member in one piece where it was asked for. */
  value: unknown;
  printed: string;
  whole: string | undefined;
  inside: Inside | undefined;
}

/** The places in an object or a list that begins at `depth`. */
export class Inside {
  readonly depth: number;
  readonly level: Level;
  /** Stands in front of the first member, and for every item of a list. */
  readonly start: Place;
  readonly first = new Map<string, Place>();
  readonly others = new Map<string, Place>();

  constructor(depth: number) {
    this.depth = depth;
    this.level = levelAt(depth);
    this.start = newPlace('', '', this);
  }
}

/** The places in the value of a member. */
export function insideOf(place: Place): Inside {
  place.inside ??= new Inside(place.around.depth + 1);
  return place.inside;
}

/** The member with that key behind another one, or behind the start. */
export function placeBehind(before: Place, key: string): Place {
  const { around } = before;
  const isFirst = before === around.start;
  const places = isFirst ? around.first : around.others;
  const place = places.get(key) ?? newPlace(key, textOf(key, isFirst, around.level), around);
  places.set(key, place);
  before.next = place;
  return place;
}

function textOf(key: string, isFirst: boolean, { object, next }: Level): string {
  return inOnePiece(isFirst ? object : next, JSON.stringify(key), ': ');
}

function newPlace(key: string, text: string, around: Inside): Place {
  return { key, text, around, next: undefined, value: undefined, printed: '', whole: undefined, inside: undefined };
}
