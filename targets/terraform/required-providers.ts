import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import { type Outcome, outcome } from '../../compiler/diagnostics/outcome.ts';
import type { Program, Provider } from '../../compiler/ir/program.ts';
import { providerSource } from '../../compiler/kinds/terraform/known-providers.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import { terraformDiagnostics as say } from './diagnostics.ts';
import { plainJson } from './expression.ts';
import { usedAs } from './provider-sources.ts';
import type { Words } from './words.ts';

/** The version of the Databricks provider that a stack gets when it names none: what the original writes. */
const defaultVersions: ReadonlyMap<string, string> = new Map([['databricks', '>=1.49']]);

/**
 * `required_providers`: source and version by local name (specs/laktory-language §8.3). Aliases of one provider must not
 * contradict each other: STK6000.
 */
export function requiredProviders(program: Program, words: Words): Outcome<JsonObject> {
  const { providers } = program;
  const diagnostics: Diagnostic[] = [];
  const used = usedAs(program);
  const required = new Map<string, Map<string, Json>>();
  const first = new Map<string, Provider>();
  for (const provider of providers) {
    const known = required.get(provider.name) ?? new Map<string, Json>();
    required.set(provider.name, known);
    for (const field of ['source', 'version'] as const) {
      const value = provider[field];
      if (!value) continue;
      const json = plainJson(value, words);
      const before = first.get(`${provider.name} ${field}`);
      if (before && known.get(field) !== json) {
        const related = [{ at: before[field] ?? before.at, note: 'first given here' }];
        diagnostics.push(say.providerVersionsDiffer(value, { name: provider.name, field }, related));
      }
      known.set(field, json);
      if (!before) first.set(`${provider.name} ${field}`, provider);
    }
  }
  return outcome(
    new Map([...required].map(([name, given]) => [name, withDefaults(used.get(name) ?? name, given)])),
    diagnostics,
  );
}

function withDefaults(name: string, given: ReadonlyMap<string, Json>): JsonObject {
  const source = given.get('source') ?? providerSource(name);
  const version = given.get('version') ?? (given.has('source') ? undefined : defaultVersions.get(name));
  const members: (readonly [string, Json])[] = [];
  if (source !== undefined) members.push(['source', source]);
  if (version !== undefined) members.push(['version', version]);
  return new Map(members);
}
