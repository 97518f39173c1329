import type { Compilation } from '../../compile.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Resource } from '../../ir/program.ts';
import type { Block } from '../../ir/stack.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import type { Argument } from '../invocation.ts';
import { blockDiagnostics as say } from './diagnostics.ts';

/** What an infrastructure block is for, by the system of what it makes. */
export type Runnable = 'process' | 'docker' | 'kubernetes';

/** An infrastructure block that is to be run. */
export interface ChosenBlock {
  readonly block: Block;
  readonly resource: Resource;
  readonly system: Runnable;
}

/** The infrastructure block that `given` names. Reports STK8500. */
export function chosenBlock({ stack, program }: Compilation, given: Argument): ChosenBlock | Diagnostic {
  const blocks = infrastructureBlocks({ stack });
  const block = blocks.find(({ name }) => name === given.text);
  const resource = block && program?.resources.find(({ at }) => at === block.at);
  const system = resource && runnable(resource);
  if (block && resource && system) return { block, resource, system };
  const other = stack?.blocks.find(({ name }) => name === given.text);
  const suggestion = block
    ? ' It is switched off.'
    : other
      ? ` "${given.text}" stands under "${other.kind}".`
      : didYouMean(
          given.text,
          blocks.map(({ name }) => name),
        );
  return say.noBlock(given.at, { name: given.text, suggestion });
}

/** The infrastructure blocks of a stack. */
export function infrastructureBlocks({ stack }: Pick<Compilation, 'stack'>): readonly Block[] {
  return (stack?.blocks ?? []).filter(({ kind }) => kind === 'infrastructure');
}

function runnable({ system }: Resource): Runnable | undefined {
  return system === 'process' || system === 'docker' || system === 'kubernetes' ? system : undefined;
}
