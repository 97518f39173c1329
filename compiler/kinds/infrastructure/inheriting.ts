import type { Span } from '../../source/span.ts';
import { dictAt } from '../../value/build.ts';
import type { Dict } from '../../value/literal.ts';
import { pickDict, withMembers } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';

/** `prefect:` of a stack with variables of the process under `env` (`--inherit-env`). What the stack says itself about a variable wins. */
export function inheriting(
  section: Dict<Value> | undefined,
  inherited: ReadonlyMap<string, Value>,
  at: Span,
): Dict<Value> {
  const prefect = section ?? dictAt(at, {});
  const own = pickDict(prefect, 'env');
  const hasUrl = prefect.entries.has('api_url');
  const added = [...inherited].filter(([name]) => !(hasUrl && name === 'PREFECT_API_URL'));
  const said = [...(own?.entries.values() ?? [])].map(({ key, value }) => [key, value] as const);
  return withMembers(prefect, { env: withMembers(dictAt(at, Object.fromEntries(added)), Object.fromEntries(said)) });
}
