/**
 * Every line that targets print leads to the stack: to the line that holds its value where a person wrote it, and to the block in any case. So what an engine says about a
 * line of its file can be said about a line of the stack.
 */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Compilation } from '../compiler/compile.ts';
import { positionAt } from '../compiler/source/position.ts';
import type { Span } from '../compiler/source/span.ts';
import type { Pointer } from '../compiler/value/place-in.ts';
import { pointerAt as pointerInYaml } from '../targets/pulumi/said/pointer-at.ts';
import { pointerAt as pointerInTerraform } from '../targets/terraform/said/pointer-at.ts';
import { goldenCases } from './case.ts';
import { buildCase } from './compile-case.ts';
import { compileText } from './synthesize.ts';

const test = suite('golden/places');

/** A line of a file, without indentation. */
interface Line {
  readonly path: string;
  readonly text: string;
  readonly pointer: Pointer;
  readonly place: Span | undefined;
}

/** The lines of all files whose target says where they come from. Comments and lines of brackets are none. */
function linesOf({ files }: Compilation): readonly Line[] {
  return files.flatMap(({ path, text, placeOf }) => {
    if (!placeOf) return [];
    const pointerAt = readerOf(path);
    return text.split('\n').flatMap((line, index): Line[] => {
      if (!/\w/.test(line) || /^\s*(?:#|"\/\/")/.test(line)) return [];
      const pointer = pointerAt(text, index + 1);
      return [{ path, text: line.trim(), pointer, place: placeOf(pointer) }];
    });
  });
}

function readerOf(path: string): (text: string, line: number) => Pointer {
  if (path.startsWith('terraform/')) return pointerInTerraform;
  return path.endsWith('/all.yaml') ? pointerInDocuments : pointerInYaml;
}

/** The first step is the number of the document. */
function pointerInDocuments(text: string, line: number): Pointer {
  const documents = text.split('\n').slice(0, line).join('\n').split('\n---\n');
  const last = documents.at(-1) ?? '';
  return [documents.length - 1, ...pointerInYaml(last, last.split('\n').length)];
}

/** In these stacks each value with a number of its own (`v12`) stands in one line, and so does what targets print of it. */
const stacks: readonly (readonly [name: string, targets: readonly string[], stack: string])[] = [
  [
    'values at all depths, options, providers, variables and outputs',
    ['terraform', 'pulumi'],
    `name: shop
terraform: {syntax: both, backend: {s3: {bucket: v01, key: v02, region: v03}}}
pulumi: {config: {team: v04}, outputs: {told: v05}}
providers:
  databricks: {version: 1.110.0-v06, host: v07}
  databricks.eu:
    alias: eu
    host: v08
variables:
  token_v09: {sensitive: true}
resources:
  databricks_secrets:
    key: {scope: v10, key: v11, string_value: "\${vars.token_v09}"}
  databricks_jobs:
    nightly_v12:
      name: v13
      tags: {team: v14, "odd.key": v15, "odd: key": v16}
      tasks:
        - task_key: v17
          existing_cluster_id: v18
          notebook_task:
            notebook_path: /v19
            base_parameters: {parameter: v20, v21: other}
        - task_key: v22
          existing_cluster_id: v39
          spark_python_task:
            python_file: /v23
            parameters:
              - v24
              - v25
          libraries:
            - whl: /v26
            - pypi: {package: v27}
      email_notifications:
        on_failure:
          - v28
          - v29
      schedule:
        timezone_id: Europe/Zurich
        quartz_cron_expression: 1 2 3 ? * MON # v30
      resource_options:
        ignore_changes:
          - tags
          - max_concurrent_runs
        import_: v31
        provider: \${resources.databricks.eu}
  databricks_directories:
    found_v32:
      lookup_existing: {path: /v33}
    copied_v34:
      path: /v35
      resource_options: {for_each: {one: v36, two: v37}}
outputs:
  number:
    value: v38
`,
  ],
  [
    'objects of Kubernetes',
    ['kubernetes'],
    `name: shop
kubernetes:
  namespace: v01
resources:
  kubernetes:
    first:
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: v02
        labels: {app: v03}
      data:
        key: v04
        v05: x
    second:
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: v06, namespace: v07}
      spec:
        selector: {matchLabels: {app: v08}}
        template:
          metadata: {labels: {app: v09}}
          spec:
            containers:
              - name: v10
                image: v11
                args:
                  - v12
                  - v13
`,
  ],
];

const layered = stacks.flatMap(([name, targets, stack]) => targets.map((target) => [name, target, stack] as const));
const [[, , objects] = ['', '', '']] = layered.filter(([, target]) => target === 'kubernetes');
const all = [
  ...layered,
  ['all in one file', 'kubernetes', objects.replace('kubernetes:\n', 'kubernetes:\n  layout: stream\n')] as const,
];

for (const [name, target, stack] of all) {
  test(`${target}: ${name}`, () => {
    const compiled = compileText(stack, { targets: [target], allowPlainSecrets: true });
    const lines = linesOf(compiled);
    assert.ok(lines.length > 20, compiled.diagnostics.map(({ message }) => message).join('\n'));
    // What kustomization.yaml lists are objects, by the paths of their files.
    const numbered = lines.filter(({ path, text }) => /v\d\d/.test(text) && !path.endsWith('/kustomization.yaml'));
    assert.ok(numbered.length > 12, `only ${numbered.length} lines with a value`);
    const pairs = numbered.map(({ text, place }) => ({ text, leadsTo: place && lineAt(place) }));
    assert.equal(
      pairs.filter(({ text, leadsTo }) => !shareValue(text, leadsTo)),
      [],
    );
  });
}

function lineAt({ file, start }: Span): string {
  return file.text.split('\n')[positionAt(file, start).line - 1] ?? '';
}

function shareValue(text: string, leadsTo = ''): boolean {
  return (text.match(/v\d\d/g) ?? []).some((value) => leadsTo.includes(value));
}

/** What belongs to no block of the stack: headers of sections and of types, and what every document says. */
function isHeader({ path, pointer: [section, ...rest] }: Line): boolean {
  if (path.startsWith('terraform/')) return section === 'terraform' || rest.length < 2;
  if (path.startsWith('pulumi/')) return rest.length === 0;
  return path.endsWith('kustomization.yaml') && rest.length === 0;
}

const cases = goldenCases('golden', '').filter(({ folder }) => !folder.startsWith('golden/broken/'));

for (const options of [
  ['--syntax', 'both'],
  ['--target', 'pulumi'],
]) {
  test(`every line of the golden cases leads to a line of the stack: ${options.join(' ')}`, () => {
    const lines = cases.flatMap((golden) => {
      const settings = { ...golden.settings, options: [...(golden.settings.options ?? []), ...options] };
      const { value } = buildCase({ ...golden, settings });
      return value.stacks.flatMap(({ environments }) =>
        environments.flatMap(({ compilation }) => linesOf(compilation)),
      );
    });
    assert.ok(lines.length > 1000, `only ${lines.length} lines`);
    const lost = lines.filter((line) => line.place === undefined && !isHeader(line));
    assert.equal(
      lost.slice(0, 20).map(({ path, text }) => `${path}: ${text}`),
      [],
    );
  });
}

test.run();
