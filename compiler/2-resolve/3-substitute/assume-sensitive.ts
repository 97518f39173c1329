import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { placeOf } from '../../source/span.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';
import { type Asked, noPlainVariables, type Site, type Substitution, unspent } from './substitution.ts';

/** Starts the work on a stack, with further variables declared in front of those of the process. */
export type Begin = (assumed: Dict<Tree> | undefined) => Site;

/**
 * Does `work` on a stack. A variable that was taken as sensitive at one place and used elsewhere as well is sensitive everywhere, in
 * whatever order they stand: then the work is done once more with its declaration, and nothing of the first time is kept or told.
 */
export function assumingSensitive<T>(
  begin: Begin,
  diagnostics: Diagnostic[],
  work: (site: Site) => T,
): { readonly site: Site; readonly value: T } {
  const before = diagnostics.length;
  const site = begin(undefined);
  const value = work(site);
  const { assumed, undeclared } = site.substitution.state;
  if (![...assumed.keys()].some((name) => undeclared.has(name))) return { site, value };
  diagnostics.length = before;
  const again = begin(declarations(assumed));
  return { site: again, value: work(again) };
}

/** The same with nothing done yet: what includes asked for stays known. */
export function afresh(substitution: Substitution): Substitution {
  const { state } = substitution;
  const undeclared = [...state.undeclared].filter(([name]) => !state.assumed.has(name));
  return {
    ...substitution,
    state: {
      ...state,
      secrets: new Map(),
      undeclared: new Map(undeclared),
      missing: new Map(),
      circular: new Set(),
      refused: new Set(),
      plain: noPlainVariables(),
      ...unspent(state.budget.limit, state.work.limit),
    },
  };
}

function declarations(assumed: ReadonlyMap<string, Asked>): Dict<Tree> | undefined {
  const [first] = assumed.values();
  if (!first) return undefined;
  const entries = [...assumed].map(([name, { at }]): [string, Entry<Tree>] => {
    const place = placeOf(at);
    const sensitive = { ...place, key: 'sensitive', value: { ...place, kind: 'boolean', value: true } } as const;
    return [
      name,
      { ...place, key: name, value: { ...place, kind: 'dict', entries: new Map([['sensitive', sensitive]]) } },
    ];
  });
  return { ...placeOf(first.at), kind: 'dict', entries: new Map(entries) };
}
