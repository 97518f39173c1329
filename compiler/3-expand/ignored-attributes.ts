import type { Report } from '../diagnostics/outcome.ts';
import { followPath } from '../schema/attribute-path.ts';
import type { ObjectType } from '../schema/type.ts';
import { placeOf } from '../source/span.ts';
import type { Dict, Str } from '../value/literal.ts';
import { readPath } from '../value/path.ts';
import { withMembers } from '../value/pick.ts';
import type { Value } from '../value/value.ts';
import { expandDiagnostics as say } from './diagnostics.ts';

/** Whose attributes are ignored, and who hears of those that do not exist. */
export interface Ignoring {
  readonly name: string;
  readonly type: string;
  /** What is only looked up has no changes to ignore. */
  readonly mode: 'managed' | 'data';
  readonly shape: ObjectType | undefined;
  readonly report: Report;
}

/**
 * The entries of `ignore_changes` by the attributes' own names (`task` for `tasks`), so that every target knows them. `all` means
 * everything. Reports names that the type does not have: STK3003.
 */
export function ignoredAttributes(values: readonly Value[], of: Ignoring): readonly Value[] {
  const { shape, mode } = of;
  const [only, ...others] = values;
  if (others.length === 0 && isEverything(only)) return values;
  for (const value of values)
    if (value.kind === 'string' && isEverything(value)) {
      const suggestion = ' Write "ignore_changes: all" alone, if everything is meant.';
      of.report(say.ignoresNothing(value, { name: of.name, type: of.type, attribute: value.value, suggestion }));
    }
  return shape && mode === 'managed' && values.length > 0
    ? values.map((value) => (value.kind === 'string' ? attribute(value, shape, of) : value))
    : values;
}

function isEverything(value: Value | undefined): boolean {
  return value?.kind === 'string' && value.value === 'all';
}

/** The same inside `lifecycle`. */
export function ignoredInLifecycle(meta: Dict<Value> | undefined, of: Ignoring): Dict<Value> | undefined {
  const lifecycle = meta?.entries.get('lifecycle')?.value;
  const ignored = lifecycle?.kind === 'dict' ? lifecycle.entries.get('ignore_changes')?.value : undefined;
  if (!meta || lifecycle?.kind !== 'dict' || ignored?.kind !== 'list') return meta;
  const items = ignoredAttributes(ignored.items, of);
  const list = { ...ignored, items };
  return withMembers(meta, { lifecycle: withMembers(lifecycle, { ignore_changes: list }) });
}

function attribute(text: Str, shape: ObjectType, { name, type, report }: Ignoring): Str {
  const [first, ...rest] = readPath(`.${text.value}`);
  if (first?.kind !== 'attribute' || text.value === 'all') return text;
  const canonical = shape.spellings.get(first.name)?.field.name ?? first.name;
  const found = followPath(shape, [{ ...first, name: canonical }, ...rest]);
  if (found.kind === 'unknown') {
    const attribute = found.name === canonical ? first.name : text.value;
    report(say.ignoresNothing(text, { name, type, attribute, suggestion: found.suggestion }));
  }
  if (canonical === first.name) return text;
  return { ...placeOf(text), kind: 'string', value: `${canonical}${rest.map((step) => step.text).join('')}` };
}
