/** Whatever a project of DSS holds: what `stackc import` writes of it plans empty, has not drifted, and changes nothing when it is applied. */
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Doc, docOf, type Json } from '../scripts/conformance/dataiku/fake-dss/json.ts';
import { type DssWorld, inDssWorld } from './dss-world.ts';

const test = suite('golden/dataiku-import-properties');

/** `npx tsx golden/dataiku-import-properties.test.ts RUNS` for more. */
const numRuns = Number(process.argv[2]) || 8;

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    ...['', 'yes', 'null', '~', '1:30', '017', '1e3', '2024-02-29', '${projectKey}', '$${x}', '${{ y }}', '{{ x }}'],
    ...[
      'a: b',
      '# c',
      '- a',
      '&a',
      '*b',
      '!use x',
      '"q"',
      "it's",
      ' lead',
      'trail ',
      'two\nlines\n',
      '\r\n',
      '\t',
      '%s',
    ],
  ),
);
const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,8}$/);
const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<Json>(null, true, false, 0, 1, -1, 1.5, 1e22, 1e-7),
    text,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(word, tie('value'), { maxKeys: 3 }),
  ),
})).value;
const members = fc.dictionary(word, json, { maxKeys: 3 });

const dataset = fc.record({
  name: word,
  type: fc.constantFrom('PostgreSQL', 'Filesystem', 'S3', 'Snowflake', 'GCS', 'Redshift', 'Inline', 'HDFS', 'Azure'),
  managed: fc.boolean(),
  params: members.map((params): Doc => ({ ...params, connection: 'fs_in' })),
  formatType: fc.constantFrom('csv', 'parquet', 'orcfile', null),
  columns: fc.array(
    fc.record(
      {
        name: text,
        type: fc.constantFrom('string', 'int', 'bigint', 'date'),
        originalType: fc.constantFrom('varchar(20)', 'int8'),
      },
      { requiredKeys: ['name', 'type'] },
    ),
    { maxLength: 3 },
  ),
  description: text,
  tags: fc.array(text, { maxLength: 2 }),
});
const recipe = fc.record({
  name: word,
  type: fc.constantFrom('python', 'sql_query', 'r', 'shaker', 'sync', 'grouping', 'join', 'vstack', 'split'),
  code: text,
  settings: members,
  description: text,
  tags: fc.array(text, { maxLength: 2 }),
});
const scenario = fc.record({
  name: word,
  active: fc.boolean(),
  triggers: fc.array(members, { maxLength: 2 }),
  steps: fc.array(members, { maxLength: 2 }),
});
const project = fc.record({
  label: text.map((label) => label || 'Sales'),
  description: text,
  tags: fc.array(text, { maxLength: 2 }),
  standard: members,
  local: members,
  settings: members,
  datasets: fc.uniqueArray(dataset, { selector: ({ name }) => name, minLength: 1, maxLength: 4 }),
  recipes: fc.uniqueArray(recipe, { selector: ({ name }) => name, maxLength: 3 }),
  scenarios: fc.uniqueArray(scenario, { selector: ({ name }) => name.toUpperCase(), maxLength: 2 }),
});
type Project = typeof project extends fc.Arbitrary<infer Value> ? Value : never;

/** Puts a project into the fleet, as DSS would hold it. */
function put(world: DssWorld, wanted: Project): void {
  const own = world.fake.server.fleet.nodes.get('design')?.projects.get('SALES');
  if (!own) throw new Error('The fleet has no project');
  const { label, description, tags, standard, local, settings } = wanted;
  own.documents['metadata'] = { ...own.documents['metadata'], label, description, tags };
  own.documents['variables'] = { standard, local };
  own.documents['settings'] = {
    ...own.documents['settings'],
    settings: { ...docOf(own.documents['settings']?.['settings'] ?? {}), ...settings },
  };
  for (const { columns, ...rest } of wanted.datasets)
    own.datasets.set(rest.name, { projectKey: 'SALES', ...rest, schema: { columns, userModified: true } });
  for (const [index, { name, type, code, settings: params, ...rest }] of wanted.recipes.entries()) {
    const read = wanted.datasets[0]?.name ?? '';
    const written = wanted.datasets[(index + 1) % wanted.datasets.length]?.name ?? '';
    const main = (ref: string) => ({ main: { items: [{ ref, deps: [] }] } });
    const inputs = read === written ? {} : main(read);
    const isCode = ['python', 'sql_query', 'r'].includes(type);
    const payload = isCode ? code : type === 'sync' ? undefined : JSON.stringify(params);
    own.recipes.set(name, {
      recipe: { projectKey: 'SALES', name, type, params: {}, inputs, outputs: main(written), ...rest },
      payload,
    });
  }
  for (const { name, active, triggers, steps } of wanted.scenarios) {
    const doc = {
      projectKey: 'SALES',
      id: name.toUpperCase(),
      name,
      type: 'step_based',
      active,
      triggers,
      params: { steps },
    };
    own.scenarios.set(name.toUpperCase(), { doc, script: '', fires: new Map(), runs: [] });
  }
}

test('the plan of an imported project is empty', async () => {
  await fc.assert(
    fc.asyncProperty(project, async (wanted) => {
      await inDssWorld({ 'empty.yml': 'version: "1.0"\nproject: {key: SALES, name: Sales}\n' }, async (world) => {
        const ends = async (line: string) => {
          const { exit, stdout, stderr } = await world.run(line);
          assert.is(exit, 0, `${line}\n${stdout}${stderr}`);
          return stderr;
        };
        await ends('apply empty.yml --dialect dataiku --yes');
        put(world, wanted);
        assert.not.match(await ends('import --from dataiku --project SALES -o stack'), 'STK7113');
        await ends('plan stack');
        await ends('drift stack');
      });
    }),
    { numRuns, endOnFailure: false },
  );
});

test.run();
