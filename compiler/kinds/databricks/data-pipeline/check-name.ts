import type { Report } from '../../../diagnostics/outcome.ts';
import type { Block } from '../../../ir/stack.ts';
import { pick, pickDict } from '../../../value/pick.ts';
import { writtenText } from '../../../value/text-parts.ts';
import { isEnabled } from '../../resource-options.ts';
import { pipelineDiagnostics as say } from './diagnostics.ts';

/** The first pipeline of each name, for every list of pipelines: asked once for each of them. */
const known = new WeakMap<readonly Block[], ReadonlyMap<string, Block>>();

/** The name of a pipeline is that of its configuration: a file can have it, and no other pipeline has it. STK3149, STK3150. */
export function checkName(block: Block, all: readonly Block[], report: Report): void {
  const value = pick(block.body, 'name');
  const name = writtenText(value);
  const isFile = name !== '' && !/[\\\p{Cc}]/u.test(name) && !name.split('/').some((step) => /^\.{0,2}$/.test(step));
  if (!isFile) report(say.nameIsNoFile(value ?? block.at, { name }));
  const first = firstByName(all).get(name);
  if (!first || first.name === block.name) return;
  const related = [{ at: pick(first.body, 'name') ?? first.at, note: 'first used here' }];
  report(say.oneConfiguration(value ?? block.at, { name }, related));
}

function firstByName(all: readonly Block[]): ReadonlyMap<string, Block> {
  const found = known.get(all);
  if (found) return found;
  const first = new Map<string, Block>();
  for (const block of all) {
    const name = writtenText(pick(block.body, 'name'));
    if (isEnabled(block) && pickDict(block.body, 'orchestrator') && !first.has(name)) first.set(name, block);
  }
  known.set(all, first);
  return first;
}
