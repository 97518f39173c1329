import type { Report } from '../../compiler/diagnostics/outcome.ts';
import type { Program, Resource } from '../../compiler/ir/program.ts';
import { pickText } from '../../compiler/value/pick.ts';
import { type Pool, readPool } from './pool.ts';

/** The work pools among the resources of a program: the stack's own, and infrastructure blocks that no other pool is made of. */
export function poolResources({ resources }: Pick<Program, 'resources'>): readonly Resource[] {
  const used = new Set(resources.flatMap((each) => blockNameOf(each) ?? []));
  return resources.filter(
    (each) => each.type === 'work_pool' || (each.alternative !== undefined && !used.has(each.name)),
  );
}

/** Every work pool of a program, with what is wrong with it reported. */
export function poolsOf(program: Program, report: Report): readonly Pool[] {
  return poolResources(program).map((resource) => readPool(resource, program, report));
}

/** The pool that a deployment names: by its key in the stack, by what Prefect calls it, or by the block that it is made of. */
export function poolNamed(pools: readonly Pool[], name: string): Pool | undefined {
  return (
    pools.find(({ resource }) => resource.name === name) ??
    pools.find((pool) => pool.name === name) ??
    pools.find(({ resource }) => blockNameOf(resource) === name)
  );
}

function blockNameOf({ type, properties }: Resource): string | undefined {
  return type === 'work_pool' ? pickText(properties, 'block_name') : undefined;
}
