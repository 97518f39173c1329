import type { Report } from '../../../diagnostics/outcome.ts';
import type { Dict } from '../../../value/literal.ts';
import { pickDict, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { dataosDiagnostics as say } from '../diagnostics.ts';

/** What a runnable may say and nothing is made of. Diagnostics: STK3438. */
export function tellWithoutPlace(section: Dict<Value>, report: Report): void {
  tell(section, ['tier'], 'the platform does not read it any more', report);
  tell(section, ['topology'], 'no object has a place for it', report);
  const together = pickDict(section, 'highAvailabilityConfig');
  if (together === undefined) return;
  tell(together, ['tags'], 'only "level" and "mode" say how copies are kept apart', report);
  tell(together, ['replicas'], 'how many there are is said beside "highAvailabilityConfig"', report);
}

/** Two titles of one thing: the inner one counts. Diagnostics: STK3438. */
export function tellTitles(outer: Dict<Value>, inner: Dict<Value>, report: Report): void {
  const [own, other] = [pickText(inner, 'title'), outer.entries.get('title')];
  if (own === undefined || other === undefined || pickText(outer, 'title') === own) return;
  report(
    say.noEffect(other, { key: 'title', reason: 'what it is the title of has another one' }, [
      { at: inner.entries.get('title') ?? inner, note: 'the one that counts' },
    ]),
  );
}

/** Diagnostics: STK3438. */
export function tell(section: Dict<Value>, keys: readonly string[], reason: string, report: Report): void {
  for (const key of keys) {
    const entry = section.entries.get(key);
    if (entry !== undefined && entry.value.kind !== 'null') report(say.noEffect(entry, { key, reason }));
  }
}
