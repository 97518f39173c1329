import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import type { Block } from '../../ir/stack.ts';
import type { ProviderTypes } from '../../schema/provider-types.ts';
import type { FieldType } from '../../schema/type.ts';
import { text } from '../../schema/types.ts';
import { asWritten } from '../../source/as-written.ts';
import { dictAt } from '../../value/build.ts';
import type { Dict, Entry } from '../../value/literal.ts';
import { pick, pickDict, withMembers, without } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';

/** A field of the past whose value now stands elsewhere. A field that only has another name is no such: see `Field.was`. */
export interface RetiredField {
  readonly name: string;
  readonly type: FieldType | ((types: ProviderTypes) => FieldType);
  /** Where the value stands today, as keys with dots between them: `channel.name`. */
  readonly now: string;
  /** The value as it is written today; the value as it is when not given. */
  readonly rewrite?: (value: Value) => Value;
}

/** Retired in every kind (specs/laktory-language §1.4). */
export const resourceName: RetiredField = { name: 'resource_name', type: text, now: 'resource_options.name' };

/** `block` with the values of retired fields where they stand today; the same block when it has none. STK3109, STK3110, STK3114. */
export function modernize(block: Block, retired: readonly RetiredField[], report: Report): Block {
  let { body } = block;
  for (const field of retired) {
    const entry = body.entries.get(field.name);
    if (!entry) continue;
    report(problem(block, field, entry));
    body = moved(without(body, new Set([field.name])), field.now, field.rewrite?.(entry.value) ?? entry.value);
  }
  return body === block.body ? block : { ...block, body };
}

/** What the user wrote is called by its key; what a block makes may choose its name. */
function problem(block: Block, { name: old, now }: RetiredField, entry: Entry<Value>): Diagnostic {
  if (valueAt(block.body, now)) return say.retiredAndPresent(entry, { old, now });
  const { value } = entry;
  const isRenaming = old === resourceName.name && block.causes.length === 0 && value.kind === 'string';
  if (isRenaming && value.value !== block.name)
    return say.nameDiffers(value, { name: block.name, other: asWritten(value, value.value) });
  return say.retiredField(entry, { old, now });
}

function valueAt(dict: Dict<Value>, path: string): Value | undefined {
  const [first = '', second] = path.split('.');
  if (second === undefined) return pick(dict, first);
  const inner = pickDict(dict, first);
  return inner && pick(inner, second);
}

function moved(rest: Dict<Value>, now: string, value: Value): Dict<Value> {
  const [first = '', second] = now.split('.');
  if (second === undefined) return withMembers(rest, { [first]: value });
  const inner = withMembers(pickDict(rest, first) ?? dictAt(value, {}), { [second]: value });
  return withMembers(rest, { [first]: inner });
}
