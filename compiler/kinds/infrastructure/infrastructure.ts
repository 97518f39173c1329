import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { outcome, type Report } from '../../diagnostics/outcome.ts';
import { never } from '../../util/never.ts';
import { dictAt, listAt, textAt } from '../../value/build.ts';
import type { Dict } from '../../value/literal.ts';
import { pick, pickDict, pickText } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { type Kind, nothing, type OwnResource } from '../kind.ts';
import { asWorkPool } from './as-work-pool.ts';
import { type BlockType, blockType } from './block-type.ts';
import { checkBlock } from './check-block.ts';
import { effectiveEnvironment, ownEnvironment } from './environment.ts';
import { expandContainer } from './expand-container.ts';
import { expandJob } from './expand-job.ts';
import type { Expanding } from './expanding.ts';
import { dictOf } from './make-dict.ts';
import { prepareForRun } from './prepare-for-run.ts';
import { readSurroundings } from './read-surroundings.ts';

/** `infrastructure`: what runs a command, as a process, a container or a Kubernetes Job (specs/prefect). */
export const infrastructure: Kind = {
  key: 'infrastructure',
  family: 'infrastructure',
  formerKeys: [],
  shape: () => blockType,
  expand(block, env) {
    const diagnostics: Diagnostic[] = [];
    const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
    const world = readSurroundings(env.sections);
    const prefect = env.sections.get('prefect');
    const run = prefect && pickDict(prefect, 'flow_run');
    const prepared = run ? prepareForRun(block.body, run, world.version) : block.body;
    const type = typeOf(prepared);
    const body = type && checkBlock({ ...block, body: prepared }, { type, world, report });
    const asPool = type && run ? checkBlock(block, { type, world, report: () => undefined }) : body;
    const resource = type && body && asPool && resourceOf(type, { name: block.name, body, asPool, world, env, report });
    return outcome(resource ? { ...nothing, resources: [resource] } : nothing, diagnostics);
  },
};

function resourceOf(type: BlockType, of: Expanding): OwnResource | undefined {
  switch (type) {
    case 'process':
      return processOf(of);
    case 'docker-container':
      return expandContainer(of);
    case 'kubernetes-job':
      return expandJob(of);
    default:
      return never(type);
  }
}

function typeOf(body: Dict<Value>): BlockType | undefined {
  const type = pickText(body, 'type');
  return type === 'process' || type === 'docker-container' || type === 'kubernetes-job' ? type : undefined;
}

/** What runs, with which variables, and which of the inherited ones are taken away. */
function processOf(of: Expanding): OwnResource {
  const { body, world } = of;
  const own = ownEnvironment(body);
  const unset = [...own].flatMap(([name, value]) => (value.kind === 'null' ? [textAt(value, name)] : []));
  const properties = dictAt(body, {
    command: pick(body, 'command'),
    env: dictOf(body, effectiveEnvironment(world.baseEnv, own)),
    unset: unset.length === 0 ? undefined : listAt(body, unset),
    working_dir: pick(body, 'working_dir'),
  });
  const alternative = asWorkPool(of);
  return { system: 'process', mode: 'managed', type: 'process', shape: undefined, properties, alternative };
}
