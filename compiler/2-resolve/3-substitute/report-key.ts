import { parsePlaceholders } from '../../expression/placeholders.ts';
import { placeOf } from '../../source/span.ts';
import type { Dict, Entry, TargetExpression, Tree } from '../../value/literal.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';
import { substituteDiagnostics as sayHere } from './diagnostics.ts';
import { reportForeignKey } from './report-foreign.ts';
import type { Site } from './substitution.ts';

/**
 * `entry` under the key that it means: where every `${` of the key is escaped (`$${text}`), it is the characters for all targets. A key with a placeholder stays as it is written.
 */
export function withOwnKey(entry: Entry<Tree>, dict: Dict<Tree>, site: Site): Entry<Tree> {
  const expressions = reportKey(entry, dict, site);
  if (expressions.length > 0) return { ...entry, expressions };
  if (/(?<!\$)\$\{/.test(entry.key)) return entry;
  const key = entry.key.replaceAll('$${', () => '${');
  return dict.entries.has(key) ? entry : { ...entry, key, isMade: true };
}

/**
 * Only values are replaced, as in the original; a target would take such a key for something of its own. What is no placeholder of ours is a target's expression in a key, too, so a
 * word that none knows is told as in a value, and so is what never ends (STK2300).
 */
function reportKey(entry: Entry<Tree>, { entries }: Dict<Tree>, site: Site): readonly TargetExpression[] {
  const { report } = site.substitution;
  if (!/(?<!\$)\$\{\s*(?:\{|(?:vars?|resources)\s*[.[])/.test(entry.key))
    return site.isForeign ? [] : expressionsIn(entry, site);
  const twin = entries.get(entry.key.replace(/(?<!\$)\$\{/g, () => '$${'));
  if (!twin) report(say.placeholderInKey(entry, { key: entry.key }));
  else report(sayHere.keysAreOne(twin, { first: entry.key, second: twin.key }, [{ at: entry, note: 'the other one' }]));
  return [];
}

/** What a target finds in the key, but for what was told here. */
function expressionsIn(entry: Entry<Tree>, site: Site): readonly TargetExpression[] {
  const { value: parts, diagnostics } = parsePlaceholders(entry.key, () => placeOf(entry));
  for (const diagnostic of diagnostics) site.substitution.report(diagnostic);
  return parts.flatMap((part) => {
    if (typeof part === 'string' || part.kind !== 'foreign' || reportForeignKey(part, site)) return [];
    return [{ ...placeOf(part), kind: 'foreign', expression: part.text.slice('${'.length, -'}'.length) }];
  });
}
