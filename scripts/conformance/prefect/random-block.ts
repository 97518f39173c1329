import type { Choice } from '../go-template/choice.ts';

/** A block as plain data, and the variables that it inherits. */
export interface RandomBlock {
  readonly block: Readonly<Record<string, unknown>>;
  readonly base_env: Readonly<Record<string, string>>;
}

const names = [
  'run',
  'My Job!',
  'infra9.-foo_bar^x',
  "it's",
  '***',
  '',
  'Ünïcode ß',
  '日本 run',
  'a--b',
  '1,000 jobs',
  '_x_',
  'x'.repeat(60),
  '&amp; &#65;',
  'Łódź',
  'tab\tname',
  '9',
  '-.-',
  'Ωmega',
  '🚀 go',
  'a&lt;b',
  '&#x41;',
];
const keys = [
  'plain',
  'Team/X',
  'prefect.io/flow-run-id',
  '/x',
  'a/b/c',
  'UPPER',
  '$@*^$@',
  '._-a-_.',
  'a'.repeat(70),
  'ü.é/ß',
  'x y',
  'a~b',
  '$@/name',
];
const values = ['v', 'V_1.', 'Data Eng', '', '_-_', 'é'.repeat(3), 'b'.repeat(80), '3.8.4+local.1', 'it"s', 'ß'];
const variables = ['A', 'B', 'PATH', 'PREFECT_API_URL', 'odd.name', 'LC_ALL', 'É'];
const scalars = [
  '1',
  'x y',
  '',
  'true',
  '1e3',
  'ü',
  1,
  1.5,
  true,
  false,
  null,
  -3,
  0,
  100000000000000000000000.0,
  'http://localhost:4200/api',
  'http://my.test/api',
  'http://127.0.0.1/a',
];
const commands = [['echo', 'hello'], ['python', '-m', 'x'], ['ü'], ['a b', "c'd"], [''], ['x', '', 'y']];
const container = '/spec/template/spec/containers/0';
const patches = [
  { op: 'add', path: '/spec/backoffLimit', value: 3 },
  { op: 'add', path: `${container}/resources`, value: { limits: { memory: '8Gi', 'nvidia.com/gpu': 2 } } },
  { op: 'add', path: `${container}/env/-`, value: { name: 'T', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } } },
  { op: 'add', path: '/metadata/labels/example.com~1key', value: 'hi!' },
  { op: 'remove', path: '/spec/nope' },
  { op: 'remove', path: '/metadata/generateName' },
  { op: 'replace', path: `${container}/image`, value: 'other:1' },
  { op: 'replace', path: '/spec/nope/x', value: 1 },
  { op: 'copy', from: '/metadata/namespace', path: '/metadata/name' },
  { op: 'move', from: '/metadata/labels', path: '/metadata/annotations' },
  { op: 'move', from: '/spec', path: '/spec/template' },
  { op: 'test', path: '/kind', value: 'Job' },
  { op: 'test', path: '/spec/template/spec/parallelism', value: 1 },
  { op: 'test', path: '/kind', value: { a: [1, 1.5, null, true] } },
  { op: 'add', path: `${container}/env/0`, value: { name: 'FIRST', value: '1' } },
  { op: 'add', path: `${container}/args/01`, value: 'x' },
  { op: 'add', path: '/spec/template/spec/containers/5', value: {} },
  { op: 'add', path: '/kind/x', value: 1 },
  { op: 'add', path: '/x' },
  { op: 'frob', path: '/x' },
  { op: 'add', value: 1 },
  { op: 'add', path: 'x', value: 1 },
  { op: 'copy', from: '/spec/nope', path: '/a' },
];

export function randomBlock(choice: Choice): RandomBlock {
  const some = <Item>(from: readonly Item[], most: number) =>
    Array.from({ length: choice.below(most + 1) }, () => choice.of(from));
  const mapping = (from: readonly string[], to: readonly unknown[]) =>
    Object.fromEntries(some(from, 4).map((key) => [key, choice.of(to)]));
  const given = (fields: Readonly<Record<string, () => unknown>>) =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([field, make]) => (choice.below(3) === 0 ? [] : [[field, make()]])),
    );
  const common = given({
    env: () => mapping(variables, scalars),
    labels: () => mapping(keys, values),
    name: () => choice.of(names),
  });
  const type = choice.of(['process', 'docker-container', 'kubernetes-job']);
  const command = choice.of(commands);
  const base_env =
    choice.below(2) === 0
      ? {}
      : { PREFECT_API_URL: choice.of(['http://localhost:4200/api', 'https://x.test/api']), BASE: 'b' };
  return {
    block: {
      type,
      command,
      image: choice.of(['i', 'r.io:5000/a/b:1']),
      ...common,
      ...own(type, choice, { some, given }),
    },
    base_env,
  };
}

interface Making {
  readonly some: <Item>(from: readonly Item[], most: number) => readonly Item[];
  readonly given: (fields: Readonly<Record<string, () => unknown>>) => Readonly<Record<string, unknown>>;
}

function own(type: string, choice: Choice, { some, given }: Making): Readonly<Record<string, unknown>> {
  if (type === 'process') return { image: undefined };
  if (type === 'docker-container') {
    return given({
      networks: () => some(['n1', 'n2', 'n3'], 2),
      network_mode: () => choice.of(['host', 'bridge', '']),
      auto_remove: () => choice.below(2) === 0,
      volumes: () => some(['/a:/b', 'c:/d:ro', 'abc', ':'], 2),
      mem_limit: () => choice.of(['1g', 300000000, '300', 1.5, '-1']),
      memswap_limit: () => choice.of([-1, '600m', 600, '-1', 1.5]),
      privileged: () => choice.below(2) === 0,
      image_pull_policy: () => choice.of(['ALWAYS', 'IF_NOT_PRESENT', 'Always']),
    });
  }
  return given({
    namespace: () => choice.of(['ns', '', 'data']),
    image_pull_policy: () => choice.of(['IfNotPresent', 'Always', 'always']),
    service_account_name: () => choice.of(['sa', '']),
    finished_job_ttl: () => choice.of([0, 60, '30']),
    customizations: () => some(patches, 3),
    job: () => randomManifest(choice),
  });
}

/** The base manifest with something taken away, changed or added. */
function randomManifest(choice: Choice): unknown {
  // Choosing nothing is a choice here: JSON leaves such members out.
  const pick = <Item>(items: readonly Item[]) => items[choice.below(items.length)];
  const env = pick([[], [{ name: 'A', value: 'base' }], {}, undefined]);
  const first = { name: pick(['prefect-job', 'prefect-job', 'other']), env, image: pick([undefined, 'im']) };
  const pod = {
    parallelism: pick([1, 1, 1, 2, '1', undefined]),
    completions: pick([1, 1, 1, 1, true]),
    restartPolicy: pick(['Never', 'Never', 'Never', 'OnFailure']),
    containers: pick([[first], [first], [first, { name: 'side' }], [{ name: 'side' }, first], [], {}]),
  };
  const metadata = {
    labels: pick([{}, {}, { a: 'b' }, null, undefined]),
    namespace: pick([undefined, 't', '']),
    annotations: pick([undefined, {}]),
  };
  const job = {
    apiVersion: pick(['batch/v1', 'batch/v1', 'v1']),
    kind: 'Job',
    metadata,
    spec: { template: { spec: pod }, backoffLimit: pick([undefined, 1]) },
  };
  return pick([job, job, job, job, {}, [1]]);
}
