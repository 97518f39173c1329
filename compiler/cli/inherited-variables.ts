import type { Span } from '../source/span.ts';
import { namesCredential } from '../util/names-credential.ts';
import { textAt } from '../value/build.ts';
import type { Value } from '../value/value.ts';
import type { World } from './world.ts';

/**
 * What `--inherit-env` brings: the variables of the process that configure Prefect, as the original's blocks inherited them (specs/prefect §1.3). Those whose name is that of a credential
 * are sensitive: files only say that the process gives them when the block runs.
 */
export function inheritedVariables({ variables }: World, at: Span): ReadonlyMap<string, Value> {
  const own = [...variables]
    .filter(([name]) => name.startsWith('PREFECT_'))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return new Map(
    own.map(
      ([name, text]) =>
        [name, isCredential(name) ? { ...at, kind: 'secret', variable: name } : textAt(at, text)] as const,
    ),
  );
}

/** `PREFECT_API_KEY`, and the user name with password of servers of one's own. */
function isCredential(name: string): boolean {
  return namesCredential(name.toLowerCase()) || /_(?:KEY|AUTH_STRING|CUSTOM_HEADERS|CONNECTION_URL)$/.test(name);
}
