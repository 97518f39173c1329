import type { Report } from '../../../diagnostics/outcome.ts';
import { checkValue } from '../../../schema/check-value.ts';
import type { ObjectType } from '../../../schema/type.ts';
import type { Span } from '../../../source/span.ts';
import { dictAt, valueAt } from '../../../value/build.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickText, withMembers } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { profileType } from './type.ts';

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

/** The profile that `written` describes, or the built-in one, whose settings stand at `at`. Reports what the schema of profiles does not allow. */
export function readProfile(written: Value | undefined, at: Span, report: Report): Profile {
  const value = checkValue(written ?? dictAt(at, {}), profileType, report);
  const root = withDefaults(value.kind === 'dict' ? value : dictAt(at, {}), profileType);
  return profileOf(root);
}

function profileOf(root: Dict<Value>): Profile {
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

/** Sections that are not written have their defaults all the same. */
function withDefaults(dict: Dict<Value>, type: ObjectType): Dict<Value> {
  const members: Record<string, Value> = {};
  for (const field of type.fields.values()) {
    const given = pick(dict, field.name);
    if (field.type.kind === 'object') {
      members[field.name] = withDefaults(pickDict(dict, field.name) ?? dictAt(dict, {}), field.type);
    } else if (given === undefined && field.default !== undefined) {
      members[field.name] = valueAt(dict, field.default);
    }
  }
  return withMembers(dict, members);
}
