import { readdirSync, readFileSync } from 'node:fs';
import { compile } from '../../compiler/compile.ts';
import { importBundle } from '../../compiler/dialects/databricks-bundle/import/import-bundle.ts';
import { isManifestText } from '../../compiler/dialects/dataos-files.ts';
import { unpackCases } from '../../golden/conformance/dataiku/case.ts';
import { parsePage } from '../../golden/page.ts';
import { memoryEnv } from '../../golden/synthesize.ts';
import { filesBelow } from '../files-below.ts';
import { look, type Subject } from './subject.ts';

/** Formats of others, and blocks that become something else than resources of a provider. */
export function foreignSubjects(): readonly Subject[] {
  const golden = filesBelow('golden').filter((path) => !path.includes('/expected/'));
  const texts = (form: RegExp) => golden.filter((path) => form.test(path)).map((path) => readFileSync(path, 'utf8'));
  const dataikuCases = unpackCases('golden/conformance/dataiku/open.json.gz');
  const projects = dataikuCases.flatMap(({ files }) => files['config/project.yml'] ?? []);
  const infrastructure = /^ {2}(?:infrastructure|kubernetes_\w+|docker_\w+):|^(?:prefect|kubernetes|docker|process):/m;
  const stacks = [...texts(/\/stack\.yaml$/), ...examples('yaml')];
  return [
    { name: 'bundle', seeds: [...texts(/\/databricks\.yml$/), ...examples('bundle')], run: runBundle },
    { name: 'DataOS manifest', seeds: texts(/\/dataos-[\w-]+\/(?:stack|platform)\.yaml$/), run: runDataos },
    {
      name: 'Dataiku project',
      seeds: [...texts(/\/project\.yml$/), ...examples('dataiku'), ...projects],
      run: runDataiku,
    },
    { name: 'infrastructure', seeds: stacks.filter((text) => infrastructure.test(text)), run: runInfrastructure },
  ];
}

/** The examples of all pages in one language. */
function examples(language: string): readonly string[] {
  const folder = 'compiler/diagnostics/docs';
  return readdirSync(folder).flatMap((name) =>
    (parsePage(readFileSync(`${folder}/${name}`, 'utf8'))?.examples ?? [])
      .filter((example) => example.language === language && example.kind !== 'file')
      .map(({ text }) => text),
  );
}

const beside = { 'x.yaml': 'a: {b: 1}\n', 'resources/a.yml': 'resources: {jobs: {b: {name: b}}}\n' };

function runBundle(text: string): void {
  const files = { ...beside, 'databricks.yml': text };
  const environment = /^ {2}(\w+):/m.exec(text.slice(text.indexOf('targets:')))?.[1];
  look(compile('databricks.yml', memoryEnv({ files, environment })).diagnostics);
  look(importBundle('databricks.yml', memoryEnv({ files })).diagnostics);
}

function runDataos(text: string): void {
  const path = isManifestText(text) ? 'manifest.yaml' : 'stack.yaml';
  look(compile(path, memoryEnv({ files: { ...beside, [path]: text } })).diagnostics);
}

function runDataiku(text: string): void {
  look(compile('project.yml', memoryEnv({ files: { 'project.yml': text } })).diagnostics);
}

function runInfrastructure(text: string): void {
  const job =
    'apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec: {template: {spec: {containers: [{name: a, image: a}]}}}\n';
  look(compile('stack.yaml', memoryEnv({ files: { ...beside, 'stack.yaml': text, 'job.yaml': job } })).diagnostics);
}
