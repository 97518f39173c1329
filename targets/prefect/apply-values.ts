import { pythonText } from '../../compiler/kinds/infrastructure/python-text.ts';
import type { Json } from '../../compiler/util/json.ts';
import { isJsonList, isJsonObject } from '../../compiler/util/json-tree.ts';
import { atKeyPath } from './key-path.ts';
import { type Placeholder, placeholdersIn, replacePlaceholders } from './placeholder.ts';

/** What placeholders can stand for, and how to treat those that stand for nothing. */
export interface Values {
  readonly values: Json;
  /** The variables of the process, for `{{ $NAME }}`. */
  readonly environment: ReadonlyMap<string, string>;
  /** Whether what has no value is taken out; else it stays as it is written. */
  readonly removesUnset: boolean;
  /** Names that begin so are left for somebody else: `ctx.`. */
  readonly skipped: readonly string[];
  /** Takes placeholders without a value: the name where it is all of a text, the whole `{{ … }}` inside one. */
  readonly onUnset: (placeholder: string) => void;
}

/**
 * A template with values put in (specs/prefect §8.2): a placeholder that is the whole text becomes the value itself, of any type; inside a text it becomes
 * Python's spelling of the value. Undefined when the whole template is one placeholder without a value. Keys are not templates.
 */
export function applyValues(template: Json, values: Values): Json | undefined {
  if (typeof template === 'string') return applyToText(template, values);
  if (isJsonObject(template)) {
    const members = [...template].flatMap(([key, member]): readonly (readonly [string, Json])[] => {
      const value = applyValues(member, values);
      if (value !== undefined) return [[key, value]];
      return values.removesUnset ? [] : [[key, member]];
    });
    return new Map(members);
  }
  if (!isJsonList(template)) return template;
  return template.flatMap((item) => {
    const value = applyValues(item, values);
    return value === undefined ? [] : [value];
  });
}

function applyToText(text: string, values: Values): Json | undefined {
  const own = placeholdersIn(text).filter(({ name }) => !values.skipped.some((prefix) => name.startsWith(prefix)));
  const [first, ...more] = own;
  if (!first) return text;
  const isWhole = first.text === text && more.length === 0;
  if (isWhole && first.kind === 'standard') {
    const value = atKeyPath(values.values, first.name);
    if (value === undefined) values.onUnset(first.name);
    return value;
  }
  const texts = new Set(own.map((each) => each.text));
  return replacePlaceholders(text, (each) => (texts.has(each.text) ? textFor(each, values) : undefined));
}

function textFor({ name, text, kind }: Placeholder, values: Values): string | undefined {
  if (kind === 'block' || kind === 'variable') return undefined;
  const value =
    kind === 'environment' ? values.environment.get(name.replace(/^\$+/, '')) : atKeyPath(values.values, name);
  if (value !== undefined) return pythonText(value);
  values.onUnset(text);
  return values.removesUnset ? '' : undefined;
}
