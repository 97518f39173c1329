import type { Dict, Entry, Tree } from '../../value/literal.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';
import { substituteDiagnostics as sayHere } from './diagnostics.ts';
import type { Site } from './substitution.ts';

/** Only values are replaced, as in the original; a target would take such a key for something of its own. */
export function reportKey(entry: Entry<Tree>, { entries }: Dict<Tree>, { substitution: { report } }: Site): void {
  if (!/(?<!\$)\$\{\s*(?:\{|(?:vars?|resources)\s*[.[])/.test(entry.key)) return;
  const twin = entries.get(entry.key.replace(/(?<!\$)\$\{/g, () => '$${'));
  if (!twin) report(say.placeholderInKey(entry, { key: entry.key }));
  else report(sayHere.keysAreOne(twin, { first: entry.key, second: twin.key }, [{ at: entry, note: 'the other one' }]));
}
