/** `stackc migrate`: the migrated stack gives the same Terraform as the old one, without a message about former spellings, and with all comments. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inFolder } from './migrated-folder.ts';
import { oldStacks } from './old-stacks.ts';

const test = suite('golden/migrate');

/** What the messages about former spellings are. */
const former = /STK(?:1049|2010|2206|3109|3110|3114|3117|2088|2090|4032)\b/;
const comments = (text: string) => [...text.matchAll(/#.*$/gm)].map(([comment]) => comment.trim()).sort();
const meaning = (json: string) => JSON.parse(json);

test('there are enough of them', () => assert.ok(Object.keys(oldStacks).length >= 40));

for (const [name, files] of Object.entries(oldStacks)) {
  test(name, () =>
    inFolder(files, async ({ stackc, read, has }) => {
      const old = await stackc('synth --all-environments');
      assert.is(old.exit, 0, old.stderr);
      assert.match(old.stderr, former, 'it is old');
      const paths = ['default', 'dev', 'prod'].map((one) => `generated/${one}/terraform/stack.tf.json`).filter(has);
      const documents = paths.map(read);
      const shown = await stackc('migrate --check');
      assert.is(shown.exit, 2, shown.stderr);
      for (const [path, text] of Object.entries(files)) assert.is(read(path), text, '--check writes nothing');
      const migrated = await stackc('migrate');
      assert.is(migrated.exit, 0, migrated.stderr);
      const texts = Object.keys(files).map(read).join('\n');
      const now = await stackc('synth --all-environments');
      assert.is(now.exit, 0, now.stderr);
      assert.not.match(now.stderr, former, texts);
      assert.equal(paths.map(read).map(meaning), documents.map(meaning));
      for (const [path, text] of Object.entries(files)) assert.equal(comments(read(path)), comments(text), path);
      assert.is((await stackc('migrate --check')).exit, 0, 'once is enough');
    }),
  );
}

test('stacks from before 0.6, which do not compile: includes and kinds without a prefix', () =>
  inFolder(
    {
      'stack.yaml':
        'name: old\nresources:\n  jobs:\n    load: ${include.job.yaml} # there\n  catalogs:\n    dev:\n      <<: "${include.catalog.yaml}"\n      schemas:\n        - ${include.schema.yaml}\n  providers: {databricks: {}}\n',
      'job.yaml': 'name: load\n',
      'catalog.yaml': 'name: dev\n',
      'schema.yaml': 'name: raw\n',
    },
    async ({ stackc, read }) => {
      const { exit, stderr } = await stackc('migrate');
      assert.is(exit, 0, stderr);
      assert.is(
        read('stack.yaml'),
        'name: old\nresources:\n  databricks_jobs:\n    load: !use job.yaml # there\n  databricks_catalogs:\n    dev:\n      <<: !update catalog.yaml\n      schemas:\n        - !use schema.yaml\n  providers: {databricks: {}}\n',
      );
    },
  ));

test('before 0.6 paths led from the stack, wherever they stood', () =>
  inFolder(
    {
      'stack.yaml':
        'name: old\nresources:\n  catalogs: ${include.resources/catalogs.yaml}\n  providers: {databricks: {}}\n',
      'resources/catalogs.yaml':
        'dev:\n  name: dev\n  schemas: ${include.resources/dev/schemas.yaml}\n  comment: ${include.text/dev.sql}\n',
      'resources/dev/schemas.yaml': '- {name: raw}\n',
      'text/dev.sql': 'all of dev',
    },
    async ({ stackc, read }) => {
      const { exit, stderr } = await stackc('migrate');
      assert.is(exit, 0, stderr);
      assert.is(
        read('resources/catalogs.yaml'),
        'dev:\n  name: dev\n  schemas: !use dev/schemas.yaml\n  comment: !use ../text/dev.sql\n',
      );
    },
  ));

test('orchestrators keep their names: another one would rename what is deployed', () =>
  inFolder(
    {
      'stack.yaml':
        'name: old\nresources:\n  providers: {databricks: {}}\n  pipelines:\n    prices:\n      name: prices\n      orchestrator: {type: DATABRICKS_JOB, serverless_environment_version: "3"}\n      nodes: [{name: a, sources: [{path: /a, format: JSON}], sinks: [{table_name: a}]}]\n',
    },
    async ({ stackc }) => {
      const { exit, stderr } = await stackc('migrate --check');
      assert.is(exit, 0);
      assert.match(stderr, /STK3127/);
    },
  ));

test('what is wrong for another reason is told, and the rest is rewritten', () =>
  inFolder(
    {
      'stack.yaml':
        'name: old\nresources:\n  providers: {databricks: {}}\n  databricks_jobs:\n    load: {name: a, options: {}, nmae: b}\n',
    },
    async ({ stackc, read }) => {
      const { exit, stderr } = await stackc('migrate');
      assert.is(exit, 1);
      assert.match(stderr, /STK2200/);
      assert.match(stderr, /warning STK8034/);
      assert.match(read('stack.yaml'), /resource_options: \{\}, nmae/);
    },
  ));

test('comments around what moves stay', () =>
  inFolder(
    {
      'stack.yaml':
        'name: old\nresources:\n  providers: {databricks: {}}\n  databricks_warehouses:\n    v:\n      name: v # name\n      cluster_size: Small # size\n      channel: {}\n      # about the channel\n      channel_name: CHANNEL_NAME_PREVIEW\n      # about the stop\n      auto_stop_mins: 10 # minutes\n',
    },
    async ({ stackc, read }) => {
      const { exit, stderr } = await stackc('migrate');
      assert.is(exit, 0, stderr);
      assert.is(
        read('stack.yaml'),
        'name: old\nresources:\n  providers: {databricks: {}}\n  databricks_warehouses:\n    v:\n      name: v # name\n      cluster_size: Small # size\n      channel: {name: CHANNEL_NAME_PREVIEW}\n      # about the channel\n      # about the stop\n      auto_stop_mins: 10 # minutes\n',
      );
    },
  ));

test('today’s stacks are left alone', () =>
  inFolder({ 'stack.yaml': 'name: new\n' }, async ({ stackc }) => {
    const { exit, stdout, stderr } = await stackc('migrate');
    assert.equal([exit, stdout, stderr], [0, '', 'Nothing to rewrite.\n']);
  }));

test.run();
