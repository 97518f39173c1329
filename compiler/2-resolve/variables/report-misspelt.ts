import { closestAmong } from '../../util/did-you-mean.ts';
import { namesToSuggest, type Site } from '../3-substitute/substitution.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';
import type { RootVariables } from './root-scope.ts';

/**
 * Variables of the environment that nothing uses, whose name is nearly that of one of the stack: that one keeps its value, which nobody would notice. STK2066.
 */
export function reportMisspeltVariables({ stack, environment }: RootVariables, { substitution }: Site): void {
  const { report, state } = substitution;
  if (!stack || !environment || state.unread.count > 0) return;
  const declared = new Map([...stack.entries.values()].map((entry) => [entry.key.toLowerCase(), entry]));
  const near = closestAmong(() => namesToSuggest(state, () => [...declared.keys()]));
  for (const entry of environment.entries.values()) {
    const name = entry.key.toLowerCase();
    const other = declared.has(name) || state.used.has(entry) ? undefined : declared.get(near(name) ?? '');
    // What is removed is told by the overlay.
    if (!other || entry.value.kind === 'null' || environment.entries.has(other.key)) continue;
    report(
      say.variableMisspelt(entry, { name: entry.key, other: other.key }, [
        { at: other, note: `"${other.key}" stands here` },
      ]),
    );
  }
}
