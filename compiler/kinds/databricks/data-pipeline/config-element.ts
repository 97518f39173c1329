import type { Json, JsonObject } from '../../../util/json.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick } from '../../../value/pick.ts';
import { writtenText } from '../../../value/text-parts.ts';
import { toJson } from '../../../value/to-json.ts';
import type { Value } from '../../../value/value.ts';

/** What an element takes over from the one around it. */
export interface Inherited {
  readonly backend: Json;
  readonly api: Json;
}

/** A value as the configuration has it. What only a target knows stays as it is written: the file is read without one. */
export function configJson(value: Value): Json {
  return toJson(value, writtenText);
}

/** What the elements inside `element` take over. */
export function passedOn(element: Dict<Value>, inherited: Inherited): Inherited {
  const [backend, api] = [pick(element, 'dataframe_backend'), pick(element, 'dataframe_api')];
  return { backend: backend ? configJson(backend) : inherited.backend, api: api ? configJson(api) : inherited.api };
}

/** How members of an element differ from what is written; undefined leaves one out. */
export type Members = Readonly<Record<string, Json | undefined>>;

/** An element as the configuration has it: its members in their order, what is worked out, and with what and how it works. */
export function elementJson(element: Dict<Value>, inherited: Inherited, members: Members = {}): JsonObject {
  const { backend, api } = passedOn(element, inherited);
  const json = new Map<string, Json>();
  for (const { key, value } of element.entries.values()) {
    if (key.startsWith('dataframe_')) continue;
    const member = key in members ? members[key] : configJson(value);
    if (member !== undefined) json.set(key, member);
  }
  for (const [key, value] of Object.entries(members)) if (value !== undefined) json.set(key, value);
  return json.set('dataframe_backend', backend).set('dataframe_api', api);
}

/** The element under `key` where it is a mapping, or the text that stands for one with a single member. */
export function shortened(
  owner: Dict<Value>,
  key: string,
  { member, inherited }: { readonly member: string; readonly inherited: Inherited },
): Json | undefined {
  const value = pick(owner, key);
  if (!value) return undefined;
  if (value.kind === 'dict') return elementJson(value, inherited);
  return new Map([
    [member, configJson(value)],
    ['dataframe_backend', inherited.backend],
    ['dataframe_api', inherited.api],
  ]);
}
