import type { Doc, Json } from './json.ts';
import type { Refusal } from './refusal.ts';

/** Who sends a request. */
export interface Key {
  readonly id: string;
  readonly login: string;
  readonly admin: boolean;
  readonly groups: readonly string[];
}

export interface Options {
  /** Answers without a result before a future is done. */
  futureSteps: number;
  /** Whether settings of deployments have `enabled`. */
  deploymentEnabledFlag: boolean;
  /** Whether a deployment must be disabled, and updated since, before it can be deleted. */
  strictDelete: boolean;
  singleProducer: boolean;
  /** Whether a future is forgotten once its result was delivered. */
  dropDelivered: boolean;
  abortedAs: 'error' | 'state';
  runAppearsAfter: number;
  runPolls: number;
  scenarioOutcome: string;
}

export interface Recipe {
  recipe: Doc;
  payload: string | undefined;
}

export interface Run {
  readonly doc: Doc;
  reads: number;
}

export interface Fire {
  readonly doc: Doc;
  polls: number;
  run: Run | undefined;
}

export interface Scenario {
  doc: Doc;
  script: string;
  readonly fires: Map<string, Fire>;
  readonly runs: Run[];
}

/** What a bundle holds; never anything of `Project` itself, so that it stays as it was. */
export interface Snapshot {
  readonly datasets: ReadonlyMap<string, Doc>;
  readonly recipes: ReadonlyMap<string, Recipe>;
  readonly scenarios: ReadonlyMap<string, { readonly doc: Doc; readonly script: string }>;
  readonly metadata: Doc;
  readonly settings: Doc;
  readonly standard: Doc;
}

export interface Project {
  readonly key: string;
  /** `metadata`, `settings`, `permissions`, `tags`, `variables`. */
  readonly documents: Record<string, Doc>;
  datasets: Map<string, Doc>;
  recipes: Map<string, Recipe>;
  scenarios: Map<string, Scenario>;
  readonly exported: Map<string, { readonly info: Doc; readonly snapshot: Snapshot }>;
  readonly imported: Map<string, { state: string; readonly snapshot: Snapshot }>;
  active: string | null;
}

export interface Future {
  readonly id: string;
  left: number;
  readonly total: number;
  readonly finish: () => Json;
  status: 'running' | 'done' | 'failed' | 'aborted';
  result: Json;
  error: Refusal | undefined;
  readonly owner: string;
  readonly start: number;
  end: number;
  onAbort: (() => void) | undefined;
}

export interface Node {
  readonly id: string;
  readonly type: 'DESIGN' | 'AUTOMATION';
  readonly projects: Map<string, Project>;
  readonly futures: Map<string, Future>;
  reachable: boolean;
  readonly connections: Map<string, Doc>;
}

export interface Published {
  settings: Doc;
  readonly bundles: Map<string, { readonly info: Doc; readonly snapshot: Snapshot }>;
}

export interface Update {
  readonly doc: Doc;
  readonly settings: Doc;
}

export interface Deployment {
  settings: Doc;
  deployed: Doc | null;
  readonly updates: Update[];
  tests: Doc[];
  future: string | null;
  readonly createdBy: string;
  modifiedBy: string;
}

/** Everything that the servers remember. No wall clock, no randomness. */
export interface Fleet {
  clock: number;
  readonly counters: Map<string, number>;
  readonly options: Options;
  readonly keys: Map<string, Key>;
  readonly users: readonly string[];
  readonly nodes: Map<string, Node>;
  readonly stages: readonly Doc[];
  readonly infras: Map<string, Doc>;
  readonly published: Map<string, Published>;
  readonly deployments: Map<string, Deployment>;
  /** `PROJECT/bundle` → APPROVED, PENDING or REJECTED. */
  readonly govern: Map<string, string>;
  readonly failUpdate: Map<string, Doc>;
  readonly health: Map<string, string>;
}

export function newFleet(): Fleet {
  const files = { fs_managed: 'Filesystem', fs_in: 'Filesystem' };
  const design = {
    ...files,
    pg_dev: 'PostgreSQL',
    s3_dev: 'EC2',
    snow_dev: 'Snowflake',
    my_dev: 'MySQL',
    hdfs_root: 'HDFS',
    az_dev: 'Azure',
  };
  return {
    clock: 1_735_689_600_000,
    counters: new Map(),
    options: {
      futureSteps: 2,
      deploymentEnabledFlag: true,
      strictDelete: true,
      singleProducer: true,
      dropDelivered: false,
      abortedAs: 'error',
      runAppearsAfter: 1,
      runPolls: 2,
      scenarioOutcome: 'SUCCESS',
    },
    keys: new Map([
      ['admin-key', { id: 'k-admin', login: 'admin', admin: true, groups: ['administrators'] }],
      ['dev-key', { id: 'k-dev', login: 'dev', admin: false, groups: ['devs'] }],
      ['ops-key', { id: 'k-ops', login: 'ops', admin: false, groups: ['ops'] }],
      ['none-key', { id: 'k-none', login: 'nobody', admin: false, groups: [] }],
    ]),
    users: ['admin', 'dev', 'ops', 'nobody'],
    nodes: new Map(
      [
        nodeOf('design', 'DESIGN', design),
        nodeOf('auto-test', 'AUTOMATION', { ...files, pg_test: 'PostgreSQL', s3_dev: 'EC2' }),
        nodeOf('auto-prod', 'AUTOMATION', { ...files, pg_prod: 'PostgreSQL', s3_prod: 'EC2' }),
      ].map((node) => [node.id, node]),
    ),
    stages: ['Development', 'Test', 'Production'].map((id) => ({ id, desc: `${id} stage` })),
    infras: new Map(),
    published: new Map(),
    deployments: new Map(),
    govern: new Map(),
    failUpdate: new Map(),
    health: new Map(),
  };
}

function nodeOf(id: string, type: Node['type'], connections: Readonly<Record<string, string>>): Node {
  const documents = Object.entries(connections).map(([name, kind]): [string, Doc] => [
    name,
    { name, type: kind, params: {}, usableBy: 'ALL', allowedGroups: [] },
  ]);
  return { id, type, projects: new Map(), futures: new Map(), reachable: true, connections: new Map(documents) };
}

/** The time of one more change, in milliseconds. */
export function tick(fleet: Fleet): number {
  fleet.clock += 1000;
  return fleet.clock;
}

export function nextNumber({ counters }: Fleet, name: string): number {
  const number = (counters.get(name) ?? 0) + 1;
  counters.set(name, number);
  return number;
}

/** A value of a map, or the refusal that it is not there. */
export function found<Value>(map: ReadonlyMap<string, Value>, key: string | undefined, missing: Refusal): Value {
  const value = key === undefined ? undefined : map.get(key);
  if (value === undefined) throw missing;
  return value;
}
