/** What grows in formats of others and in commands, for `growth.ts`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../compiler/cli/run.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';
import { compile } from '../compiler/compile.ts';
import { importBundle } from '../compiler/dialects/databricks-bundle/import/import-bundle.ts';
import { compileText, memoryEnv } from './synthesize.ts';

/** A construct: its name, and a text with so many of it. */
export type Construct = readonly [name: string, make: (count: number) => string];

/** One language or command: its name, what grows in it, and what is done with such a text. */
export type GrowingRoom = readonly [string, readonly Construct[], (text: string) => unknown];

export const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('');

const bundleHead = 'bundle: {name: shop}\n';
const targets = 'targets:\n  dev: {mode: development}\n  prod: {}\n';
const jobs = (count: number, body = (at: number) => `name: j${at}`) =>
  `resources:\n  jobs:\n${lines(count, (at) => `    j${at}: {${body(at)}}\n`)}`;
const oneTask = (at: number) => `{task_key: t${at}, notebook_task: {notebook_path: /a}}`;

/** Bundles: what is merged, put in and looked up. */
const bundles: readonly Construct[] = [
  ['jobs', (count) => `${bundleHead}${jobs(count)}${targets}`],
  [
    'tasks that a target changes',
    (count) =>
      `${bundleHead}resources:\n  jobs:\n    j:\n      name: j\n      tasks: [${lines(count, (at) => `${oneTask(at)},`)}]\ntargets:\n  dev:\n    resources:\n      jobs:\n        j:\n          tasks: [${lines(count, (at) => `{task_key: t${at}, max_retries: 1},`)}]\n`,
  ],
  [
    'variables and their uses',
    (count) =>
      `${bundleHead}variables:\n${lines(count, (at) => `  v${at}: {default: "${at}"}\n`)}${jobs(count, (at) => `name: "j\${var.v${at}}"`)}${targets}`,
  ],
  [
    'references in one text',
    (count) =>
      `${bundleHead}variables: {v: {default: x}}\nresources: {jobs: {j: {name: j, description: "${'${var.v} '.repeat(count)}"}}}\n${targets}`,
  ],
  [
    'references to resources',
    (count) =>
      `${bundleHead}${jobs(count, (at) => `name: j${at}, tags: {other: "\${resources.jobs.j${Math.max(0, at - 1)}.id}"}`)}${targets}`,
  ],
  [
    'permissions',
    (count) =>
      `${bundleHead}permissions: [${lines(count, (at) => `{level: CAN_VIEW, user_name: u${at}@example.com},`)}]\n${jobs(1)}${targets}`,
  ],
  [
    'variables that the bundle does not have',
    (count) =>
      `${bundleHead}variables:\n${lines(count + 120, (at) => `  variable${at}: {default: a}\n`)}targets:\n  dev:\n    variables:\n${lines(count + 120, (at) => `      varaible${at}: x\n`)}`,
  ],
  ['targets', (count) => `${bundleHead}${jobs(1)}targets:\n${lines(count, (at) => `  t${at}: {variables: {}}\n`)}`],
];

/** What a bundle becomes when it is imported: fewer, for each is compared in every target. */
const importedBundles = bundles.slice(0, 5);

const image = 'image: "docker.io/library/busybox:1.36.1"';
const manifests: readonly Construct[] = [
  [
    'jobs of a workflow',
    (count) =>
      `name: w\nversion: v1\ntype: workflow\nworkflow:\n  dag:\n${lines(count, (at) => `    - {name: j${at}, spec: {stack: container, stackSpec: {${image}, command: [date]}}}\n`)}`,
  ],
  [
    'jobs in a chain',
    (count) =>
      `name: w\nversion: v1\ntype: workflow\nworkflow:\n  dag:\n${lines(count, (at) => `    - {name: j${at}, ${at === 0 ? '' : `dependencies: [j${at - 1}], `}spec: {stack: container, stackSpec: {${image}, command: [date]}}}\n`)}`,
  ],
  [
    'documents of one file',
    (count) =>
      lines(
        count,
        (at) =>
          `name: s${at}\nversion: v1\ntype: service\nservice: {stack: container, servicePort: 80, stackSpec: {${image}}}\n---\n`,
      ),
  ],
  [
    'variables of a container',
    (count) =>
      `name: s\nversion: v1\ntype: service\nservice:\n  stack: container\n  servicePort: 80\n  stackSpec: {${image}}\n  envs:\n${lines(count, (at) => `    E${at}: x\${E${Math.max(0, at - 1)}}\n`)}`,
  ],
];

const project = 'version: "1.0"\nproject: {key: SHOP, name: Shop}\n';
const dataset = (at: number) => `  - {name: D${at}, type: managed, format_type: csv}\n`;
const projects: readonly Construct[] = [
  ['datasets', (count) => `${project}datasets:\n${lines(count, dataset)}`],
  [
    'recipes in a chain',
    (count) =>
      `${project}datasets:\n${lines(count + 1, dataset)}recipes:\n${lines(count, (at) => `  - {name: r${at}, type: sql, inputs: [D${at}], outputs: [D${at + 1}], code: "SELECT 1"}\n`)}`,
  ],
  [
    'columns of a dataset',
    (count) =>
      `${project}datasets:\n  - name: D\n    type: managed\n    format_type: csv\n    schema: {columns: [${lines(count, (at) => `{name: c${at}, type: string},`)}]}\n`,
  ],
];

const stackHead = 'name: shop\nresources:\n  providers: {databricks: {host: https://shop}}\n';
const stacks: readonly Construct[] = [
  [
    'objects of Kubernetes',
    (count) =>
      `${stackHead}  kubernetes:\n${lines(count, (at) => `    c${at}: {apiVersion: v1, kind: ConfigMap, metadata: {name: c${at}}, data: {a: "1"}}\n`)}`,
  ],
  [
    'jobs of the infrastructure',
    (count) =>
      `${stackHead}  infrastructure:\n${lines(count, (at) => `    j${at}: {type: kubernetes-job, image: "x:1", command: [a], env: {A: b}}\n`)}`,
  ],
  [
    'customizations of a job',
    (count) =>
      `${stackHead}  infrastructure:\n    j:\n      type: kubernetes-job\n      image: "x:1"\n      command: [a]\n      customizations: [${lines(count, (at) => `{op: add, path: /metadata/labels/l${at}, value: x},`)}]\n`,
  ],
  [
    'lines that are allowed to break a rule',
    (count) =>
      `settings: {rule_sets: [recommended, production]}\n${stackHead}  databricks_clusters:\n${lines(count, (at) => `    c${at}:\n      spark_version: 15.4.x-scala2.12\n      cluster_name: c${at} # stackc: allow clusters-end-by-themselves because it may\n`)}`,
  ],
  [
    'lines that break a rule',
    (count) =>
      `settings: {rule_sets: [recommended, production]}\n${stackHead}  databricks_clusters:\n${lines(count, (at) => `    c${at}: {spark_version: 15.4.x-scala2.12, cluster_name: c${at}, num_workers: 1}\n`)}`,
  ],
  [
    'uses of a shared piece with a mistake',
    (count) =>
      `variables: {piece: &piece {spark_version: 15.4.x-scala2.12, nodes: 3}}\n${stackHead}  databricks_clusters:\n${lines(count, (at) => `    c${at}: *piece\n`)}`,
  ],
  [
    'uses of a variable with a mistake',
    (count) =>
      `variables: {piece: {spark_version: 15.4.x-scala2.12, nodes: 3}}\n${stackHead}  databricks_clusters:\n${lines(count, (at) => `    c${at}: "\${vars.piece}"\n`)}`,
  ],
  [
    'nodes of a pipeline in a chain',
    (count) =>
      `${stackHead}  pipelines:\n    p:\n      name: p\n      orchestrator: {type: LAKEFLOW_JOB, serverless_environment_version: "4"}\n      nodes:\n${lines(count, (at) => `        - {name: n${at}, sources: [${at === 0 ? '{path: /a, format: JSON}' : `{node_name: n${at - 1}}`}], sinks: [{table_name: t${at}}]}\n`)}`,
  ],
];

const documents: readonly Construct[] = [
  [
    'resources',
    (count) =>
      `{"resource": {"databricks_directory": {${lines(count, (at) => `"d${at}": {"path": "/d${at}"},`).slice(0, -1)}}}}`,
  ],
  [
    'references',
    (count) =>
      `{"resource": {"terraform_data": {"a": {"input": 1}, ${lines(count, (at) => `"d${at}": {"input": "\${terraform_data.${at === 0 ? 'a' : `d${at - 1}`}.id}"},`).slice(0, -1)}}}}`,
  ],
  [
    'permissions of resources',
    (count) =>
      `{"resource": {"databricks_directory": {${lines(count, (at) => `"d${at}": {"path": "/d${at}"},`).slice(0, -1)}}, "databricks_permissions": {${lines(count, (at) => `"p${at}": {"directory_path": "\${databricks_directory.d${at}.path}", "access_control": [{"group_name": "g", "permission_level": "CAN_READ"}]},`).slice(0, -1)}}}}`,
  ],
];

const old: readonly Construct[] = [
  [
    'former spellings',
    (count) =>
      `${stackHead}  databricks_jobs:\n${lines(count, (at) => `    j${at}: {name: j${at}, options: {ignore_changes: [tags]}}\n`)}`,
  ],
  [
    'former places',
    (count) =>
      `${stackHead}  databricks_jobs:\n${lines(count, (at) => `    j${at}: {name: j${at}, resource_name: j${at}}\n`)}`,
  ],
];

const shown: readonly Construct[] = [
  [
    'blocks by their names',
    (count) => `name: s\nresources:\n  terraform_data:\n${lines(count, (at) => `    d${at}: {input: 1}\n`)}`,
  ],
];
const onlyNames = (text: string): string =>
  Array.from(text.matchAll(/ (d\d+):/g), ([, name]) => `--only ${name}`).join(' ');

/** `tree` compiled in memory as a file of its own kind. */
const compiled = (path: string) => (text: string) => compile(path, memoryEnv({ files: { [path]: text } }));

/** The command line in a folder with one file. */
const commanded = (path: string, line: string) => async (text: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-growth-'));
  writeFileSync(join(folder, path), text);
  const { world, printed } = recordingWorld({ folder });
  const exit = await run(line.split(' '), { world, compiler });
  rmSync(folder, { recursive: true });
  if (exit > 2) throw new Error(printed().stderr);
};

export const rooms: readonly GrowingRoom[] = [
  ['stack', stacks, (text) => compileText(text)],
  ['bundle', bundles, compiled('databricks.yml')],
  [
    'import of a bundle',
    importedBundles,
    (text) => importBundle('databricks.yml', memoryEnv({ files: { 'databricks.yml': text } })),
  ],
  ['DataOS', manifests, compiled('manifest.yaml')],
  ['Dataiku', projects, compiled('project.yml')],
  ['Dataiku, planned', projects, commanded('project.yml', 'plan project.yml --state-file state.json')],
  ['import from Terraform', documents, commanded('main.tf.json', 'import --from terraform . -o out')],
  ['show', shown, (text) => commanded('stack.yaml', `show ${onlyNames(text)}`)(text)],
  ['migrate', old, commanded('stack.yaml', 'migrate --check')],
];
