import type { Alternative } from '../../ir/program.ts';
import { textAt } from '../../value/build.ts';
import type { Str } from '../../value/literal.ts';
import { pick, pickText, without } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import type { ExpandEnv } from '../kind.ts';
import { isEnabled } from '../resource-options.ts';
import type { Expanding } from './expanding.ts';

const notFields: ReadonlySet<string> = new Set(['resource_options', 'lookup_existing', 'variables']);

/** A block as Prefect's target takes it: its own fields, of which a work pool is made. That is asked for where a deployment or a work pool names the block. */
export function asWorkPool({ name, asPool, env }: Pick<Expanding, 'name' | 'asPool' | 'env'>): Alternative {
  return { target: 'prefect', properties: without(asPool, notFields), isWanted: namedBlocks(env).has(name) };
}

const named = new WeakMap<ExpandEnv, ReadonlySet<string>>();

/** The blocks that deployments run on and work pools are made of. */
function namedBlocks(env: ExpandEnv): ReadonlySet<string> {
  const known = named.get(env);
  if (known) return known;
  const pools = env.blocks('prefect_work_pools').filter(isEnabled);
  const deployments = env.blocks('prefect_deployments').filter(isEnabled);
  const names = [
    ...pools.map(({ body }) => pickText(body, 'block')),
    ...deployments.map(({ body }) => poolNameIn(pick(body, 'work_pool'), env)?.value),
  ];
  const found = new Set(names.flatMap((name) => (name === undefined ? [] : [name])));
  named.set(env, found);
  return found;
}

/**
 * What a deployment calls its pool, in any of the forms of `work_pool`: a name, a mapping with a name, or a reference to a block of the stack, whose key it is then. Undefined where
 * only a target can know it.
 */
export function poolNameIn(written: Value | undefined, env: Pick<ExpandEnv, 'block'>): Str | undefined {
  if (written?.kind === 'string') return written;
  if (written?.kind === 'dict') return poolNameIn(pick(written, 'name'), env);
  if (written?.kind !== 'ref') return undefined;
  const name = [written.text, written.text.replace(/\.name$/, '')].find((each) =>
    ['prefect_work_pools', 'infrastructure'].some((kind) => env.block(kind, each)),
  );
  return name === undefined ? undefined : textAt(written, name);
}
