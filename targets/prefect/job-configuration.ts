import { pythonText } from '../../compiler/kinds/infrastructure/python-text.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import { isJsonObject, member } from '../../compiler/util/json-tree.ts';
import { applyValues } from './apply-values.ts';

/** A work pool's base job template with job variables put in (specs/prefect §8.5), and the keys of the variables that could not be placed. */
export interface JobConfiguration {
  readonly configuration: JsonObject;
  /** Dotted keys whose path leads through something that is no object. */
  readonly blocked: readonly string[];
  /** Names of placeholders that have no value. */
  readonly unset: readonly string[];
}

/**
 * What a worker makes of a template for one run. Defaults of the pool are weaker than `overrides`; dotted overrides (`env.FOO`) are weaker than whole ones. An override
 * replaces a default; the variables of the configuration itself are merged.
 */
export function jobConfiguration(template: Json, overrides: JsonObject): JobConfiguration {
  const unset: string[] = [];
  const { nested, blocked } = nestDotted(overrides);
  const defaults = defaultsOf(template);
  const configuration = withEnvironment(configurationOf(template), defaults.get('env'));
  const variables = new Map([...defaults, ...nested]);
  const env = variables.get('env');
  const base = configuration.get('env');
  if (isJsonObject(base) && isJsonObject(env) && env.size > 0) configuration.set('env', new Map([...base, ...env]));
  const applied = applyValues(configuration, {
    values: variables,
    environment: new Map(),
    removesUnset: true,
    skipped: [],
    onUnset: (name) => void unset.push(name),
  });
  return { configuration: normalized(isJsonObject(applied) ? applied : new Map()), blocked, unset };
}

/** The fields that every configuration has, in the form that a worker gives them: an empty command is none, variables are texts. */
function normalized(configuration: JsonObject): JsonObject {
  const command = configuration.get('command') ?? null;
  const env = configuration.get('env') ?? new Map<string, Json>();
  const common = new Map<string, Json>([
    ['command', command === '' ? null : command],
    ['env', isJsonObject(env) ? environmentTexts(env) : env],
    ['labels', configuration.get('labels') ?? new Map<string, Json>()],
    ['name', configuration.get('name') ?? null],
  ]);
  return new Map([...common, ...[...configuration].filter(([key]) => !common.has(key))]);
}

function environmentTexts(env: JsonObject): JsonObject {
  return new Map([...env].map(([name, value]) => [name, value === null ? null : pythonText(value)]));
}

function configurationOf(template: Json): Map<string, Json> {
  const configuration = member(template, 'job_configuration');
  return new Map(isJsonObject(configuration) ? configuration : []);
}

function defaultsOf(template: Json): JsonObject {
  const properties = member(member(template, 'variables'), 'properties');
  if (!isJsonObject(properties)) return new Map();
  return new Map(
    [...properties].flatMap(([name, property]): readonly (readonly [string, Json])[] => {
      const value = member(property, 'default') ?? null;
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** The pool's own variables go over those that its configuration spells out, and in place of a placeholder. */
function withEnvironment(configuration: Map<string, Json>, env: Json | undefined): Map<string, Json> {
  if (!isJsonObject(env) || env.size === 0) return configuration;
  const base = configuration.get('env');
  return configuration.set('env', isJsonObject(base) ? new Map([...base, ...env]) : env);
}

/** `env.FOO: x` is `env: {FOO: x}`; what is written whole wins over what is written with dots. */
export function nestDotted(overrides: JsonObject): {
  readonly nested: JsonObject;
  readonly blocked: readonly string[];
} {
  const blocked: string[] = [];
  let nested: JsonObject = new Map();
  for (const [key, value] of overrides) {
    if (!key.includes('.')) continue;
    const next = setAt(nested, keysOf(key), value);
    if (next) nested = next;
    else blocked.push(key);
  }
  for (const [key, value] of overrides) {
    if (key.includes('.')) continue;
    nested = new Map([...nested, [key, mergeDeep(nested.get(key), value)]]);
  }
  return { nested, blocked };
}

function keysOf(key: string): readonly string[] {
  return key.replaceAll('[', '.').replaceAll(']', '').split('.');
}

function setAt(object: JsonObject, path: readonly string[], value: Json): JsonObject | undefined {
  const [key = '', ...rest] = path;
  if (rest.length === 0) return new Map([...object, [key, value]]);
  const inner = object.has(key) ? object.get(key) : new Map<string, Json>();
  const changed = isJsonObject(inner) ? setAt(inner, rest, value) : undefined;
  return changed && new Map([...object, [key, changed]]);
}

function mergeDeep(base: Json | undefined, over: Json): Json {
  if (!isJsonObject(base) || !isJsonObject(over)) return over;
  return new Map([...base, ...[...over].map(([key, value]) => [key, mergeDeep(base.get(key), value)] as const)]);
}

/** The original's words for a dotted override that cannot be placed. */
export function describeBlocked(key: string): string {
  return `Key path exists and contains a non-dict value: [${keysOf(key)
    .map((part) => `'${part}'`)
    .join(', ')}]`;
}
