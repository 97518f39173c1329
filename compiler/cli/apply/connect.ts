import type { Connection, Failure } from '../../plan/connection.ts';
import type { Planning } from '../../target.ts';
import type { Dict } from '../../value/literal.ts';
import type { Value } from '../../value/value.ts';
import { readBytes, readText } from '../disk.ts';
import { shownPath } from '../paths.ts';
import type { World } from '../world.ts';

/** Opens a connection to a platform, or says why there is none. */
export async function connectTo(
  planning: Planning,
  { world, section }: { readonly world: World; readonly section: Dict<Value> | undefined },
): Promise<Connection | Failure> {
  const connect = await planning.connect?.();
  if (!connect) return { kind: 'rejected', message: 'stackc cannot change this platform' };
  const readFile = (path: string) => readText(world, shownPath(world, path)).value;
  const readBytesAt = (path: string) => readBytes(world, shownPath(world, path)).value;
  return connect({ variables: world.variables, section, readFile, readBytes: readBytesAt });
}
