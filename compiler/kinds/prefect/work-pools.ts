import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { outcome, type Report } from '../../diagnostics/outcome.ts';
import type { Block } from '../../ir/stack.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import { deferredPart } from '../../value/deferred.ts';
import type { Dict } from '../../value/literal.ts';
import { pick, pickText, withMembers, without } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { infrastructureDiagnostics } from '../infrastructure/diagnostics.ts';
import { infrastructure } from '../infrastructure/infrastructure.ts';
import { readFile } from '../infrastructure/read-file.ts';
import { type ExpandEnv, type Kind, nothing } from '../kind.ts';
import { prefectDiagnostics as say } from './diagnostics.ts';
import { knownPoolTypes, workPoolType } from './work-pool-type.ts';

const notProperties: ReadonlySet<string> = new Set(['resource_options', 'lookup_existing', 'variables']);

/**
 * `prefect_work_pools`: where runs of Prefect 3 happen, and what their Jobs, containers or processes are made of (specs/prefect §8). What the template is, is decided by the
 * target. Diagnostics: STK3646 to STK3650, STK3315, STK3316.
 */
export const prefectWorkPools: Kind = {
  key: 'prefect_work_pools',
  family: 'infrastructure',
  formerKeys: [],
  shape: () => workPoolType,
  expand(block, env) {
    const diagnostics: Diagnostic[] = [];
    const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
    checkOrigin(block, report);
    const { name } = block;
    const own = without(block.body, notProperties);
    const template = templateOf(own, { name, env, report });
    const fields = fieldsOf(own, { name, env, report });
    if (diagnostics.length > 0) return outcome(nothing, diagnostics);
    const properties = withMembers(own, {
      base_job_template: template,
      block: fields,
      block_name: pick(own, 'block'),
    });
    const resource = { system: 'prefect', mode: 'managed', type: 'work_pool', shape: undefined, properties } as const;
    return outcome({ ...nothing, resources: [resource] }, diagnostics);
  },
};

/** A pool has a type or is made of a block, and both must be known now: they decide which variables there are. */
function checkOrigin({ name, body, at }: Block, report: Report): void {
  for (const field of ['name', 'type', 'block']) {
    const value = pick(body, field);
    const found = value && deferredPart(value);
    if (value && found !== undefined) report(say.knownTooLate(value, { field, name, found }));
  }
  const [block, type, template] = ['block', 'type', 'base_job_template'].map((field) => pick(body, field));
  if (!block && !type) report(say.poolOfNothing(at, { name }));
  const second = block && (type ?? template);
  if (second)
    report(
      say.poolOfTwo(second, { name, field: type ? 'type' : 'base_job_template' }, [{ at: block, note: 'the block' }]),
    );
  if (type?.kind !== 'string' || template || knownPoolTypes.some((known) => known === type.value)) return;
  const known = knownPoolTypes.map((each) => `"${each}"`).join(', ');
  const suggestion = didYouMean(type.value, knownPoolTypes);
  report(say.templateMissing(type, { name, type: type.value, known, suggestion }));
}

interface Reading {
  readonly name: string;
  readonly env: ExpandEnv;
  readonly report: Report;
}

/** The template that the pool says itself, inline or in a file. */
function templateOf(body: Dict<Value>, { name, env, report }: Reading): Value | undefined {
  const written = pick(body, 'base_job_template');
  if (written?.kind !== 'string') return written;
  const field = 'base_job_template';
  const content = readFile(written, { field, name, env, report });
  if (content?.kind === 'dict') return content;
  const row = { path: written.value, field, name, expected: 'a base job template' };
  if (content) report(infrastructureDiagnostics.fileHolds(written, row));
  return undefined;
}

/** The fields of the block that the pool is made of. What is wrong with the block is told where the block stands. */
function fieldsOf(body: Dict<Value>, { name, env, report }: Reading): Dict<Value> | undefined {
  const written = pick(body, 'block');
  const wanted = pickText(body, 'block');
  if (!written || wanted === undefined) return undefined;
  const block = env.block('infrastructure', wanted);
  if (block) return infrastructure.expand(block, env).value.resources[0]?.alternative?.properties;
  const known = env.blocks('infrastructure').map((each) => each.name);
  report(say.unknownBlock(written, { name, block: wanted, suggestion: didYouMean(wanted, known) }));
  return undefined;
}
