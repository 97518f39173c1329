/**
 * A family and a target that exist for tests only. They prove the contracts of kinds and targets: whatever real ones need must be
 * possible here without a word in the passes.
 */

import { outcome } from '../compiler/diagnostics/outcome.ts';
import type { Env } from '../compiler/env.ts';
import type { Resource } from '../compiler/ir/program.ts';
import { type Kind, type Kinds, nothing } from '../compiler/kinds/kind.ts';
import { resourceOptionsType } from '../compiler/kinds/resource-options.ts';
import { objectType } from '../compiler/schema/object-type.ts';
import { any, integer, listOf, oneOf, optional, required, text } from '../compiler/schema/types.ts';
import type { Artifact, Target } from '../compiler/target.ts';
import type { Json } from '../compiler/util/json.ts';
import { dictAt, textAt } from '../compiler/value/build.ts';
import { pick, pickList, pickText } from '../compiler/value/pick.ts';
import { literalJson } from '../compiler/value/to-json.ts';
import { type MemoryEnv, memoryEnv } from './synthesize.ts';

/** The objects of one service, all with its name; the first is what the name means to others. */
export const objectsOfService = [
  'apps/v1/Deployment',
  'v1/Service',
  'v1/ConfigMap',
  'v1/ServiceAccount',
  'autoscaling/v2/HorizontalPodAutoscaler',
  'policy/v1/PodDisruptionBudget',
  'networking.k8s.io/v1/Ingress',
];

const serviceType = objectType('demo_services', () => [
  required('image', text),
  optional('replicas', integer),
  optional('compute', text),
  optional('jobs', listOf(text)),
  optional('resource_options', resourceOptionsType),
]);

/** One block makes seven objects of one name, a file, and a block of its own for each job; it looks at another block. */
const services: Kind = {
  key: 'demo_services',
  family: 'kubernetes',
  formerKeys: ['demo_apps'],
  shape: () => serviceType,
  expand(block, env) {
    const compute = pickText(block.body, 'compute');
    const size = compute === undefined ? undefined : env.block('demo_computes', compute);
    const properties = dictAt(block.at, {
      image: pick(block.body, 'image'),
      replicas: pick(block.body, 'replicas'),
      size: size && pick(size.body, 'size'),
    });
    const shape = serviceType;
    const object = (type: string) => ({ system: 'kubernetes', mode: 'managed', type, shape, properties }) as const;
    const jobs = pickList(block.body, 'jobs')?.items ?? [];
    return outcome({
      resources: objectsOfService.map(object),
      blocks: jobs.flatMap((job) => (job.kind === 'string' ? [jobBlock(job.value, block)] : [])),
      files: [{ path: `demo/${block.name}.env`, text: `NAME=${block.name}\n`, at: block.at }],
      aliases: [`service-${block.name}`],
    });
  },
};

function jobBlock(name: string, { at, causes }: Parameters<Kind['expand']>[0]): Parameters<Kind['expand']>[0] {
  return { kind: 'demo_jobs', name, body: dictAt(at, { command: textAt(at, name) }), at, causes: [at, ...causes] };
}

const computeType = objectType('demo_computes', () => [required('size', text)]);

/** Only others read it. */
const computes: Kind = {
  key: 'demo_computes',
  family: 'kubernetes',
  formerKeys: [],
  shape: () => computeType,
  expand: () => outcome(nothing),
};

const jobType = objectType('demo_jobs', () => [
  required('command', text),
  optional('resource_options', resourceOptionsType),
]);

const jobs: Kind = {
  key: 'demo_jobs',
  family: 'kubernetes',
  formerKeys: [],
  shape: () => jobType,
  expand: ({ body }) => {
    const properties = dictAt(body, { command: pick(body, 'command') });
    const shape = jobType;
    return outcome({
      resources: [{ system: 'kubernetes', mode: 'managed', type: 'batch/v1/Job', shape, properties }],
      blocks: [],
    });
  },
};

const all = [services, computes, jobs];
export const demoKinds: Kinds = {
  keys: all.map(({ key }) => key),
  find: (key) => all.find((kind) => kind.key === key || kind.formerKeys.includes(key)),
};

/** A section of its own, two forms of one tree, a text beside them, a rule, an option of its own. */
export const demoTarget: Target = {
  name: 'demo',
  section: objectType('demo', () => [
    optional('form', oneOf('json', 'lines')),
    optional('labels', any),
    optional('owner', any, { isReplaced: true }),
  ]),
  accepts: ({ system }) => system === 'kubernetes',
  reads: ['protect'],
  rules: [],
  lower: ({ resources, name }, { section, home }) => {
    const isLines = pickText(section, 'form') === 'lines';
    const trees = resources.map((resource): Artifact => {
      const path = `${resource.type.replaceAll('/', '-')}-${resource.name}.${isLines ? 'txt' : 'json'}`;
      return { kind: 'tree', path, tree: treeOf(resource), print: isLines ? asLines : asJson, of: resource };
    });
    const owner = pickText(section, 'owner') ?? 'nobody';
    const readme = `${name} of ${owner}: ${resources.length} objects, ${home}\n`;
    return outcome([...trees, { kind: 'text', path: 'README', text: readme }]);
  },
};

function treeOf({ properties }: Resource): Json {
  return literalJson(properties) ?? null;
}

function plain(tree: Json): unknown {
  if (Array.isArray(tree)) return tree.map(plain);
  if (tree instanceof Map) return Object.fromEntries([...tree].map(([key, value]) => [key, plain(value)]));
  return typeof tree === 'bigint' ? Number(tree) : tree;
}

function asJson(tree: Json): string {
  return `${JSON.stringify(plain(tree))}\n`;
}

function asLines(tree: Json): string {
  return tree instanceof Map
    ? [...tree].map(([key, value]) => `${key}=${JSON.stringify(plain(value))}\n`).join('')
    : '';
}

/** Surroundings in which a stack may contain the family's blocks, and only this target writes. */
export function demoEnv(env: MemoryEnv): Env {
  return { ...memoryEnv({ ...env, allTargets: [demoTarget] }), kinds: demoKinds };
}
