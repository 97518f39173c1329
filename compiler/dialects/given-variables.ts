import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../util/did-you-mean.ts';
import type { Entry, Str } from '../value/literal.ts';
import { dialectDiagnostics as say } from './diagnostics.ts';

type Variables = Pick<ReadonlyMap<string, string>, 'get' | 'keys'>;

/** The variables of the process with those of the command line in front of them. */
export interface GivenVariables {
  readonly variables: Variables;
  /** Those of the command line that nothing has asked for (STK2064); of files that could not be read as a whole only those that seem to be misspelt. */
  readonly unused: (isWhole: boolean) => readonly Diagnostic[];
}

/** Formats whose variables are those of the process (`$NAME` of DataOS, `{{ env.NAME }}` of Dataiku) take them from `--var`, too; a later one wins. */
export function givenVariables(given: readonly Entry<Str>[], process: Variables): GivenVariables {
  const values = new Map(given.map((entry) => [entry.key, entry]));
  const asked = new Set<string>();
  return {
    variables: {
      keys: () => new Set([...process.keys(), ...values.keys()]).values(),
      get(name) {
        asked.add(name);
        // The process is asked in any case, which puts the name among what the result depends on.
        const inherited = process.get(name);
        return values.get(name)?.value.value ?? inherited;
      },
    },
    unused(isWhole) {
      const missing = [...asked].filter((name) => !values.has(name));
      return [...values.values()].flatMap((entry) => {
        const suggestion = didYouMean(entry.key, missing);
        const isTold = !asked.has(entry.key) && (isWhole || suggestion !== '');
        return isTold ? [say.variableUnread(entry, { name: entry.key, suggestion })] : [];
      });
    },
  };
}
