import type { Env } from '../../env.ts';
import { placeOf } from '../../source/span.ts';
import { isSlip } from '../../util/is-slip.ts';
import { namesCredential } from '../../util/names-credential.ts';
import type { Entry, Tree } from '../../value/literal.ts';
import type { Site } from '../3-substitute/substitution.ts';
import { isSensitive } from './declaration.ts';
import { undeclaredDiagnostics as say } from './diagnostics.ts';
import { fileVariables, type RootVariables } from './root-scope.ts';

/**
 * A variable file holds the variables themselves: what nothing uses in it, and is called `variables` or as an environment is, was to hold them. STK2068.
 */
export function reportNestedVariables(env: Env, environments: () => readonly string[], { substitution }: Site): void {
  const { report, state } = substitution;
  const used = new Set([...state.used].map(({ key }) => key.toLowerCase()));
  for (const { key, value, ...at } of fileVariables(env)) {
    if (value.kind !== 'dict' || used.has(key.toLowerCase())) continue;
    if (key === 'variables' || environments().includes(key)) report(say.variablesNested(at, { name: key }));
  }
}

/** So many names are compared with all that the stack declares; in thousands of them nobody looks for a slip. */
const mostCompared = 20;

/**
 * Variables of the environment and of the variable file that nothing uses, whose name is nearly that of one of the stack: that one keeps its value, which nobody would notice. Files and
 * environments may be shared by stacks, so of other names nothing is said. STK2066.
 */
export function reportMisspeltVariables(env: Env, { stack, environment }: RootVariables, { substitution }: Site): void {
  const { report, state } = substitution;
  if (!stack || state.unread.count > 0) return;
  const given: readonly Entry<Tree>[] = [...(environment?.entries.values() ?? []), ...fileVariables(env)];
  if (given.length === 0) return;
  const known = new Set([...stack.entries.values(), ...state.used].map(({ key }) => key.toLowerCase()));
  // What is removed is told by the overlay.
  const strange = given.filter(({ key, value }) => value.kind !== 'null' && !known.has(key.toLowerCase()));
  const others = [...stack.entries.values()].filter(({ key }) => !environment?.entries.has(key));
  for (const entry of strange.slice(0, mostCompared)) {
    const other = others.find(({ key }) => isSlip(entry.key, key));
    if (!other) continue;
    const related = [{ at: other, note: `"${other.key}" stands here` }];
    const told = say.variableMisspelt(entry, { name: entry.key, other: other.key }, related);
    // Nothing but the name that was meant says that the value is a credential.
    const isSecret = isSensitive(other.value) || namesCredential(other.key);
    report(isSecret ? { ...told, at: placeOf(entry.value), hidesText: true } : told);
  }
}
