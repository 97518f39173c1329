import type { Related } from '../../diagnostics/diagnostic.ts';
import type { Env } from '../../env.ts';
import { isBefore, placeOf, type Span } from '../../source/span.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import { inWords } from '../../util/in-words.ts';
import type { Asked, Site, Undeclared } from '../3-substitute/substitution.ts';
import { resolveDiagnostics } from '../diagnostics.ts';
import { undeclaredDiagnostics as say } from './diagnostics.ts';
import type { Giving } from './giving-secrets.ts';
import { givenOutside } from './root-scope.ts';
import { visibleNames } from './scope.ts';

/**
 * Says of the variables that the stack does not declare, once for all of them: which are taken as sensitive because they feed
 * credentials (STK2080), which get their values from the process (STK2082), and, where several have no value, all of these in front
 * of the messages about each (STK2081).
 */
export function reportUndeclared(env: Env, site: Site, giving: Giving): void {
  const { assumed, undeclared, missing } = site.substitution.state;
  reportAssumed([...assumed.values()], { env, giving }, site);
  reportOfProcess(
    [...undeclared.values()].filter(({ isOfProcess }) => isOfProcess),
    site,
  );
  reportMissing([...missing.values()], site);
}

interface Asking {
  readonly env: Env;
  readonly giving: Giving;
}

function reportAssumed(
  assumed: readonly Asked[],
  { env, giving }: Asking,
  { scope, substitution: { report, state } }: Site,
): void {
  const [first] = assumed;
  if (!first) return;
  const names = assumed.map(({ name }) => name);
  const given = giving(names.map((name) => name.toLowerCase()));
  const isOne = names.length === 1;
  const words = isOne
    ? {
        subject: `The variable ${inWords(names)} is`,
        feed: 'feeds',
        object: 'a credential',
        taken: 'it is',
        value: 'its value is',
        it: 'it',
      }
    : {
        subject: `The variables ${inWords(names)} are`,
        feed: 'feed',
        object: 'credentials',
        taken: 'they are',
        value: 'their values are',
        it: 'them',
      };
  const known = [...visibleNames(scope)].filter((name) => !assumed.some((one) => one.name.toLowerCase() === name));
  const suggestion = isOne ? didYouMean(first.name, known) : '';
  report(say.takenAsSensitive(first.at, { ...words, given, suggestion }, otherUses(assumed)));
  for (const entry of givenOutside(env)) {
    const name = entry.key.toLowerCase();
    if (!assumed.some((one) => one.name.toLowerCase() === name)) continue;
    state.used.add(entry);
    report(resolveDiagnostics.sensitiveValueUnused(entry, { name, given: giving([name]) }));
  }
}

function reportOfProcess(taken: readonly Undeclared[], { substitution: { report } }: Site): void {
  const [first] = taken;
  if (!first) return;
  const names = taken.map(({ name, given }) => {
    const spelling = given?.key ?? name;
    return spelling === name ? `"${name}"` : `"${name}" (${spelling})`;
  });
  const words =
    names.length === 1
      ? { subject: `The variable ${names.join('')} is`, gets: 'gets its value', it: 'it' }
      : { subject: `The variables ${names.join(', ')} are`, gets: 'get their values', it: 'them' };
  report(say.takenFromProcess(first.at, { ...words, name: first.name }, otherUses(taken)));
}

/** In front of the first message about one of them, in the order in which messages are shown. */
function reportMissing(missing: readonly Asked[], { substitution: { report } }: Site): void {
  const [first] = missing.toSorted((a, b) => (isBefore(a.at, b.at) ? -1 : 1));
  if (!first || missing.length < 2) return;
  const at: Span = { ...placeOf(first.at), end: first.at.start };
  report(say.severalWithoutValue(at, { count: missing.length, names: inWords(missing.map(({ name }) => name)) }));
}

/** At most so many further places are shown: the message names all. */
const mostPlaces = 5;

function otherUses(all: readonly Asked[]): readonly Related[] {
  return all.slice(1, 1 + mostPlaces).map(({ name, at }) => ({ at, note: `"${name}" is used here` }));
}
