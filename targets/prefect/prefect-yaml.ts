import type { Report } from '../../compiler/diagnostics/outcome.ts';
import type { Program, Resource } from '../../compiler/ir/program.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import type { Dict } from '../../compiler/value/literal.ts';
import { pick, pickDict, pickText } from '../../compiler/value/pick.ts';
import type { Value } from '../../compiler/value/value.ts';
import { deploymentVariables, deploymentWords } from './deployment.ts';
import { object } from './object.ts';
import { plainValue } from './plain-value.ts';
import type { Pool } from './pool.ts';
import { poolNamed } from './pools-of.ts';

interface Writing {
  readonly program: Program;
  readonly section: Dict<Value>;
  readonly pools: readonly Pool[];
  readonly report: Report;
}

/**
 * `prefect.yaml` with the deployments of a stack (specs/prefect §9.3). What Prefect would ask for or find out by itself is said: steps, tags and schedules that there are none of, and
 * that code is not pulled unless the stack says how.
 */
export function prefectYaml(deployments: readonly Resource[], writing: Writing): JsonObject {
  const { program, section, report } = writing;
  const words = { name: 'prefect', links: program.links, report, secret: () => undefined };
  const steps = (field: string, otherwise: Json) => {
    const written = pick(section, field);
    return written ? plainValue(written, words) : otherwise;
  };
  return object({
    'prefect-version': pickText(section, 'version'),
    name: program.name,
    build: steps('build', null),
    push: steps('push', null),
    pull: steps('pull', []),
    deployments: deployments.map((resource) => deployment(resource, writing)),
  });
}

/** Those that always stand there. */
const lists = ['tags', 'schedules'] as const;

const order = [
  ...[
    'name',
    'version',
    'version_type',
    'tags',
    'description',
    'schedules',
    'paused',
    'concurrency_limit',
    'flow_name',
  ],
  ...['entrypoint', 'parameters', 'enforce_parameter_schema', 'build', 'push', 'pull', 'work_pool', 'triggers', 'sla'],
];

function deployment(resource: Resource, writing: Writing): JsonObject {
  const { properties, name } = resource;
  const words = deploymentWords(resource, { links: writing.program.links, report: writing.report });
  const written = [...properties.entries.values()].map(
    ({ key, value }) => [key, key === 'work_pool' ? workPool(resource, writing) : plainValue(value, words)] as const,
  );
  const known = new Map<string, Json>([...lists.map((key) => [key, []] as const), ['name', name], ...written]);
  return new Map(
    order.flatMap((key) => {
      const value = known.get(key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** The pool under the name that Prefect knows. */
function workPool(resource: Resource, { pools, program: { links }, report }: Writing): JsonObject {
  const written = pickDict(resource.properties, 'work_pool');
  const name = (written && pickText(written, 'name')) ?? '';
  const variables = deploymentVariables(resource, { links, report });
  return object({
    name: poolNamed(pools, name)?.name ?? name,
    work_queue_name: written && pickText(written, 'work_queue_name'),
    job_variables: variables.size === 0 ? undefined : variables,
  });
}
