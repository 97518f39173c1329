import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { targets } from '../../targets/index.ts';
import { readBuiltIn, readCatalogueFile } from '../cli/catalogue-folder.ts';
import { plainPalette } from '../diagnostics/print/palette.ts';
import { openKinds } from '../kinds/index.ts';
import { openProviderTypes } from '../schema/provider-types.ts';
import { type Language, languageType } from '../stack-schema.ts';
import { openDescriptions } from './descriptions.ts';
import { openKnownBlocks } from './example.ts';
import { explain, type Library } from './explanation.ts';
import { printMarkdown } from './print-markdown.ts';
import { printExplanation } from './print-text.ts';
import { findSubject, objectsIn, type Subject } from './subject.ts';

const test = suite('reference');

const types = openProviderTypes(readCatalogueFile);
const language: Language = { types, kinds: openKinds(types), targets };
const library: Library = { types, descriptions: openDescriptions(readBuiltIn), blocks: openKnownBlocks(readBuiltIn) };

function subject(path: string): Subject {
  const found = findSubject(path, language);
  if ('word' in found) throw new Error(`Nothing is called ${path}`);
  return found;
}

/** What is asked, and what the answer must say. */
const asked: readonly (readonly [string, readonly RegExp[]])[] = [
  ['databricks_jobs', [/A Lakeflow job/, /^ {2}task, tasks {2}list of mappings$/m, /Terraform +databricks_job$/m]],
  ['databricks_job', [/^databricks_jobs$/m]],
  ['resources.databricks_jobs.tasks[0].notebook_task', [/Runs a notebook/, /notebook_path {2}text {2}required/]],
  ['databricks_jobs.task.notebook_task.source', [/Values +GIT, WORKSPACE \(others with a warning\)/]],
  ['databricks_jobs.schedule.pause_status', [/Values +PAUSED, UNPAUSED/]],
  ['databricks_jobs.parent_path', [/Since +since 1\.128\.0 \(1\.120\.0 does not have it\) of the provider/]],
  ['databricks_jobs.continuous', [/Not together with "schedule" and "trigger"/]],
  ['databricks_jobs.access_controls.permission_level', [/CAN_VIEW, CAN_MANAGE_RUN, IS_OWNER, CAN_MANAGE/]],
  ['databricks_catalogs.isolation_mode', [/Default +"OPEN"/]],
  ['databricks_catalogs.schemas.tables.columns', [/list of mappings/]],
  ['databricks_secrets.string_value', [/A credential: never written in clear/]],
  ['databricks_dltpipelines', [/^databricks_pipelines$/m]],
  ['databricks_jobs.resource_options.moved_from', [/renamed instead of made anew/]],
  ['pipelines.nodes.transformer', [/mapping/]],
  ['data.databricks_cluster', [/cluster_id/]],
  ['databricks_group_member', [/group_id/]],
  ['dataos_services.service.servicePort', [/The port that others reach it by/]],
  ['infrastructure.type', [/Values +process, docker-container, kubernetes-job$/m]],
  ['kubernetes', [/Other keys may stand beside them/]],
  ['dataiku_projects.datasets', [/UPPER_CASE/]],
  ['aws_s3_bucket', [/Other keys may stand beside them/]],
  ['settings.yaml_version', [/Values +1\.1, 1\.2$/m]],
  ['terraform.backend', [/Where Terraform keeps its state/]],
  ['stack', [/^ {2}environments {2}/m]],
];

for (const [path, patterns] of asked) {
  test(`explain ${path}`, () => {
    const text = printExplanation(explain(subject(path), library), plainPalette);
    for (const pattern of patterns) assert.match(text, pattern);
    assert.not.match(text, /undefined|\[object/);
    assert.match(text, /^Example/m);
  });
}

test('the nearest name is proposed, and where it was looked for', () => {
  assert.equal(findSubject('databricks_jobs.taks', language), {
    word: 'taks',
    within: 'databricks_jobs',
    nearest: 'tasks',
  });
  assert.equal(findSubject('databriks_jobs', language), {
    word: 'databriks_jobs',
    within: undefined,
    nearest: 'databricks_jobs',
  });
});

test('every kind has a sentence and an example, and its page a row for each field', () => {
  for (const key of language.kinds.keys) {
    const about = explain(subject(key), library);
    assert.ok(about.description, `${key} has no description`);
    const page = printMarkdown(about);
    assert.not.match(page, /undefined/, key);
    assert.is(page.match(/^\| `/gm)?.length ?? 0, about.fields.length, key);
    assert.match(page, /```yaml\n/, key);
  }
});

test('every description is of something that exists', () => {
  const names = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (type: Parameters<typeof objectsIn>[0]): void => {
    for (const object of objectsIn(type)) {
      if (seen.has(object)) continue;
      seen.add(object);
      for (const { name, type: inner } of object.fields.values()) {
        names.add(name).add(`${object.name}.${name}`);
        visit(inner);
      }
    }
  };
  visit(languageType(language));
  const read = (name: string): readonly string[] =>
    Object.keys(JSON.parse(readBuiltIn(`reference/descriptions/${name}.json`) ?? '{}'));
  assert.equal(
    read('fields').filter((key) => !names.has(key)),
    [],
  );
  assert.equal(
    read('kinds').filter((key) => key !== 'stack' && language.kinds.find(key) === undefined),
    [],
  );
});

test.run();
