import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import { type Outcome, outcome, type Report } from '../../compiler/diagnostics/outcome.ts';
import type { Program, Resource } from '../../compiler/ir/program.ts';
import type { Artifact } from '../../compiler/target.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import { deferredPart } from '../../compiler/value/deferred.ts';
import type { Dict } from '../../compiler/value/literal.ts';
import { toJson } from '../../compiler/value/to-json.ts';
import type { Deferred, Value } from '../../compiler/value/value.ts';
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
    if (key !== 'environment' || value.kind !== 'dict')
      return [key, valueJson(value, { name, what: `"${key}"`, report })];
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
    else variables.set(key, valueJson(value, { name, what: `the variable "${key}"`, report }));
  }
  return variables;
}

interface Place {
  readonly name: string;
  readonly what: string;
  readonly report: Report;
}

function valueJson(value: Value, place: Place): Json {
  return toJson(value, (part) => deferredJson(part, place));
}

/** What stands for a part that Docker cannot know; what cannot be said at all is reported. */
function deferredJson(part: Deferred, { name, what, report }: Place): Json {
  if (part.kind === 'file') return part.path;
  if (part.kind === 'unresolved') return part.text;
  const found = deferredPart(part);
  if (found !== undefined) report(say.cannotSay(part, { name, what, found }));
  return part.kind === 'text' ? part.parts.map((each) => (typeof each === 'string' ? each : '')).join('') : null;
}
