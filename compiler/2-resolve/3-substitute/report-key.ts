import { parsePlaceholders } from '../../expression/placeholders.ts';
import { placeOf } from '../../source/span.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';
import { substituteDiagnostics as sayHere } from './diagnostics.ts';
import { reportForeignKey } from './report-foreign.ts';
import type { Site } from './substitution.ts';

type KeyParts = NonNullable<Entry<Tree>['parts']>;

/**
 * `entry` under the key that it means: where every `${` of the key is escaped (`$${text}`), it is the characters for all targets. A key with a placeholder stays as it is written.
 */
export function withOwnKey(entry: Entry<Tree>, dict: Dict<Tree>, site: Site): Entry<Tree> {
  const parts = reportKey(entry, dict, site);
  if (parts.some((part) => typeof part !== 'string')) return { ...entry, parts };
  if (/(?<!\$)\$\{/.test(entry.key)) return entry;
  const key = entry.key.replaceAll('$${', () => '${');
  // Beside the placeholder itself, which has that key already.
  return dict.entries.has(key) ? { ...entry, parts: [key] } : { ...entry, key, isMade: true };
}

/**
 * Only values are replaced, as in the original; a target would take such a key for something of its own. What is no placeholder of ours is a target's expression in a key, too, so a
 * word that none knows is told as in a value, and so is what never ends (STK2300).
 */
function reportKey(entry: Entry<Tree>, { entries }: Dict<Tree>, site: Site): KeyParts {
  const { report } = site.substitution;
  if (!/(?<!\$)\$\{\s*(?:\{|(?:vars?|resources)\s*[.[])/.test(entry.key))
    return site.isForeign ? [] : partsOfKey(entry, site);
  const twin = entries.get(entry.key.replace(/(?<!\$)\$\{/g, () => '$${'));
  if (!twin) report(say.placeholderInKey(entry, { key: entry.key }));
  else report(sayHere.keysAreOne(twin, { first: entry.key, second: twin.key }, [{ at: entry, note: 'the other one' }]));
  return [];
}

/** The key as a target is to work it out: what was told here is nothing but its characters. */
function partsOfKey(entry: Entry<Tree>, site: Site): KeyParts {
  const { value: parts, diagnostics } = parsePlaceholders(entry.key, () => placeOf(entry));
  for (const diagnostic of diagnostics) site.substitution.report(diagnostic);
  return parts.map((part) => {
    if (typeof part === 'string') return part;
    if (part.kind !== 'foreign' || reportForeignKey(part, site)) return part.text;
    return { ...placeOf(part), kind: 'foreign', expression: part.text.slice('${'.length, -'}'.length) };
  });
}
