import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import { type Outcome, outcome, type Report } from '../../compiler/diagnostics/outcome.ts';
import type { Program, Resource } from '../../compiler/ir/program.ts';
import type { Artifact } from '../../compiler/target.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import { deferredPart } from '../../compiler/value/deferred.ts';
import type { Dict } from '../../compiler/value/literal.ts';
import type { Value } from '../../compiler/value/value.ts';
import { jsonText } from '../shared/json-text.ts';
import { dockerDiagnostics as say } from './diagnostics.ts';

/**
 * Program → one JSON file for each container, with the settings it is created with. A variable whose whole value is secret stands under `secrets`, with the name
 * of the sensitive variable that `stackc run` takes from its own environment. Diagnostics: STK6300.
 */
export function lower({ resources }: Program): Outcome<readonly Artifact[]> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const artifacts = resources.map((resource) => {
    const tree = settingsOf(resource, report);
    return { kind: 'tree', path: `${resource.name}.json`, tree, print: jsonText, of: resource } as const;
  });
  return outcome(artifacts, diagnostics);
}

function settingsOf({ name, properties }: Resource, report: Report): JsonObject {
  const secrets = new Map<string, Json>();
  const plain = [...properties.entries.values()].map(({ key, value }): readonly [string, Json] => {
    if (key !== 'environment' || value.kind !== 'dict') return [key, toJson(value, { name, what: `"${key}"`, report })];
    return [key, environmentOf(value, { name, secrets, report })];
  });
  return new Map(secrets.size === 0 ? plain : [...plain, ['secrets', secrets]]);
}

interface Variables {
  readonly name: string;
  readonly secrets: Map<string, Json>;
  readonly report: Report;
}

function environmentOf(environment: Dict<Value>, { name, secrets, report }: Variables): JsonObject {
  const variables = new Map<string, Json>();
  for (const { key, value } of environment.entries.values()) {
    if (value.kind === 'secret') secrets.set(key, value.variable);
    else variables.set(key, toJson(value, { name, what: `the variable "${key}"`, report }));
  }
  return variables;
}

interface Place {
  readonly name: string;
  readonly what: string;
  readonly report: Report;
}

function toJson(value: Value, place: Place): Json {
  switch (value.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'integer':
    case 'string':
      return value.value;
    case 'float':
      return { float: value.value };
    case 'list':
      return value.items.map((item) => toJson(item, place));
    case 'dict':
      return new Map([...value.entries.values()].map(({ key, value: member }) => [key, toJson(member, place)]));
    case 'file':
      return value.path;
    case 'unresolved':
      return value.text;
    default: {
      const { name, what, report } = place;
      const found = deferredPart(value);
      if (found !== undefined) report(say.cannotSay(value, { name, what, found }));
      return value.kind === 'text' ? value.parts.map((part) => (typeof part === 'string' ? part : '')).join('') : null;
    }
  }
}
