import type { Dict } from '../../../value/literal.ts';
import { pick, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';

/** A platform profile in which every setting that has a default is set. */
export interface Profile {
  /** The value at `path`: `['ingress', 'className']`. Undefined for a setting without value. */
  readonly value: (...path: readonly string[]) => Value | undefined;
  /** The text at `path`; empty where there is none. */
  readonly text: (...path: readonly string[]) => string;
  /** The texts of a list. */
  readonly texts: (...path: readonly string[]) => readonly string[];
  /** The pattern at `path` with `{name}` and the like replaced. */
  readonly filled: (path: readonly string[], holes: Readonly<Record<string, string>>) => string;
  readonly dict: (...path: readonly string[]) => Dict<Value> | undefined;
}

/** The profile whose settings are in `root`. */
export function profileOf(root: Dict<Value>): Profile {
  const value = (...path: readonly string[]): Value | undefined => {
    let found: Value | undefined = root;
    for (const key of path) found = found?.kind === 'dict' ? pick(found, key) : undefined;
    return found;
  };
  const dict = (...path: readonly string[]): Dict<Value> | undefined => {
    const found = value(...path);
    return found?.kind === 'dict' ? found : undefined;
  };
  const text = (...path: readonly string[]): string => {
    const inside = dict(...path.slice(0, -1));
    return (inside && pickText(inside, path.at(-1) ?? '')) ?? '';
  };
  const texts = (...path: readonly string[]): readonly string[] => {
    const list = value(...path);
    return list?.kind === 'list' ? list.items.flatMap((item) => (item.kind === 'string' ? [item.value] : [])) : [];
  };
  return { value, text, texts, dict, filled: (path, holes) => fill(text(...path), holes) };
}

/** `{name}-{type}` with the holes that are known; others stay, since they may belong to another language. */
export function fill(pattern: string, holes: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, hole: string) => holes[hole] ?? whole);
}
