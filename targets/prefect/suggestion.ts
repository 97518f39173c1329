import { didYouMean } from '../../compiler/util/did-you-mean.ts';

/** A name that may be meant instead, as words that end a sentence; several where `name` is a word of theirs: "memory" of "memory_limit" and "memory_request". */
export function suggestionFor(name: string, known: readonly string[]): string {
  const closest = didYouMean(name, known);
  if (closest !== '') return closest;
  const related = known.filter((each) => each.split(/[_-]/).includes(name.toLowerCase()));
  return related.length === 0 ? '' : ` Did you mean ${related.map((each) => `"${each}"`).join(' or ')}?`;
}
