import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { outcome, type Report } from '../../diagnostics/outcome.ts';
import { dictAt } from '../../value/build.ts';
import { deferredPart } from '../../value/deferred.ts';
import type { Dict } from '../../value/literal.ts';
import { pick, pickDict, pickDicts, pickText, withMembers, without } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { poolNameIn } from '../infrastructure/as-work-pool.ts';
import { type Kind, nothing } from '../kind.ts';
import { checkSchedule, checkSlugs } from './check-schedule.ts';
import { checkSteps } from './check-steps.ts';
import { deploymentType } from './deployment-type.ts';
import { prefectDiagnostics as say } from './diagnostics.ts';

const notProperties: ReadonlySet<string> = new Set(['resource_options', 'lookup_existing', 'variables']);

/**
 * `prefect_deployments`: a flow with the pool that it runs on, its schedules and what it has otherwise than its pool (specs/prefect §9). The pool is always a mapping
 * in what it becomes. Diagnostics: STK3650 to STK3654.
 */
export const prefectDeployments: Kind = {
  key: 'prefect_deployments',
  family: 'infrastructure',
  formerKeys: [],
  shape: () => deploymentType,
  expand({ name, body }, env) {
    const diagnostics: Diagnostic[] = [];
    const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
    const pool = pick(body, 'work_pool');
    const poolName = poolNameIn(pool, env) ?? (pool?.kind === 'dict' ? undefined : pool);
    const work_pool = pool && withMembers(pool.kind === 'dict' ? pool : dictAt(pool, {}), { name: poolName });
    const properties = withMembers(without(body, notProperties), { work_pool });
    checkKnown(name, properties, report);
    checkEntrypoint(name, properties, report);
    const schedules = pickDicts(body, 'schedules');
    for (const schedule of schedules) checkSchedule(schedule, { name, report });
    checkSlugs(schedules, { name, report });
    const section = env.sections.get('prefect');
    for (const field of ['build', 'push', 'pull']) {
      checkSteps(body, field, { owner: `"${name}"`, report });
      if (section) checkSteps(section, field, { owner: 'the section "prefect"', report });
    }
    const resource = { system: 'prefect', mode: 'managed', type: 'deployment', shape: undefined, properties } as const;
    return outcome({ ...nothing, resources: [resource] }, diagnostics);
  },
};

/** The pool decides which variables there are, so it cannot wait for anybody. */
function checkKnown(name: string, properties: Dict<Value>, report: Report): void {
  const pool = pickDict(properties, 'work_pool');
  const decisive = { name: pick(properties, 'name'), 'work_pool.name': pool && pick(pool, 'name') };
  for (const [field, value] of Object.entries(decisive)) {
    const found = value && deferredPart(value);
    if (value && found !== undefined) report(say.knownTooLate(value, { field, name, found }));
  }
}

/** A file and a function in it, or a function of a module. */
function checkEntrypoint(name: string, properties: Dict<Value>, report: Report): void {
  const written = pick(properties, 'entrypoint');
  const entrypoint = pickText(properties, 'entrypoint');
  if (!written || entrypoint === undefined || entrypoint.includes('{{')) return;
  const isFile = /^[^:]+\.py:[A-Za-z_][\w.]*$/.test(entrypoint);
  const isModule = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*[.:][A-Za-z_]\w*$/.test(entrypoint) && !entrypoint.endsWith('.py');
  if (!isFile && !isModule) report(say.entrypoint(written, { name, entrypoint }));
}
