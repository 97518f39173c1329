/** Whatever stands in a project or in a state file, `stackc plan` ends with a plan or with messages, never with an exception. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../compiler/cli/run.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';
import { unpackCases } from './conformance/dataiku/case.ts';

const test = suite('golden/dataiku-fuzz');
const folder = mkdtempSync(join(tmpdir(), 'stackc-fuzz-'));
test.after(() => rmSync(folder, { recursive: true, force: true }));

const cases = ['open', 'defects'].flatMap((name) => unpackCases(`golden/conformance/dataiku/${name}.json.gz`));
const projects = cases.flatMap(({ files }) => files['config/project.yml'] ?? []).filter(({ length }) => length < 3000);
const states = cases.flatMap(({ files }) => files['state.json'] ?? []).filter(({ length }) => length < 3000);

/** Runs a plan in both ways of the original; the exit code says that stackc understood what happened. */
async function plan(project: string, state: string): Promise<void> {
  writeFileSync(join(folder, 'project.yml'), project);
  writeFileSync(join(folder, 'state.json'), state);
  for (const compat of [[], ['--compat', 'fork']]) {
    const { world, printed } = recordingWorld({ folder });
    const exit = await run(['plan', 'project.yml', '--state-file', 'state.json', ...compat], { world, compiler });
    assert.ok([0, 1, 2].includes(exit), `${exit}: ${printed().stderr}`);
    if (exit === 1) assert.not.equal(printed().stderr, '');
  }
}

/** Values where the format expects others. */
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      1.5,
      -1,
      '',
      'A',
      'a',
      'A\n',
      '{{ env.X }}',
      'managed',
      'python',
      '2024-02-29',
      'P.A',
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom(
        ...[
          'version',
          'metadata',
          'project',
          'datasets',
          'recipes',
          'scenarios',
          'variables',
          'permissions',
          'key',
          'name',
        ],
        ...[
          'type',
          'connection',
          'params',
          'schema',
          'columns',
          'format_type',
          'inputs',
          'outputs',
          'code',
          'tags',
          '1',
          'x',
        ],
      ),
      tie('value'),
      { maxKeys: 6 },
    ),
  ),
}));

test('any tree is a project or a message', async () => {
  const project = fc.record(
    { version: value, project: value, datasets: value, recipes: value, scenarios: value, settings: value },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(project, (tree) => plan(JSON.stringify(tree), '')),
    { numRuns: 60 },
  );
});

test('any part of a project is a part or a message', async () => {
  const part = fc.dictionary(
    fc.constantFrom(
      'name',
      'type',
      'params',
      'schema',
      'connection',
      'inputs',
      'outputs',
      'code',
      'code_file',
      'description',
    ),
    value,
  );
  const parts = fc.array(
    part.map((members) => ({ name: 'A', type: 'managed', ...members })),
    { maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(parts, parts, (datasets, recipes) =>
      plan(JSON.stringify({ version: '1.0', project: { key: 'P', name: 'N' }, datasets, recipes }), ''),
    ),
    { numRuns: 60 },
  );
});

/** A text with some of it replaced, doubled or taken away. */
function spoiled(texts: readonly string[]): fc.Arbitrary<string> {
  const edit = fc.tuple(
    fc.nat(),
    fc.nat(40),
    fc.constantFrom(
      '',
      '\n',
      ' ',
      '"',
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '- ',
      '&a ',
      '*a',
      '<<: ',
      '\t',
      '\u0000',
      'null',
      '1e999',
    ),
  );
  return fc.tuple(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 4 })).map(([text, edits]) =>
    edits.reduce((current, [at, length, insert]) => {
      const start = at % (current.length + 1);
      return current.slice(0, start) + insert + current.slice(start + length);
    }, text),
  );
}

test('spoiled projects end in messages', async () => {
  await fc.assert(
    fc.asyncProperty(spoiled(projects), (project) => plan(project, '')),
    { numRuns: 60 },
  );
});

test('spoiled states end in messages', async () => {
  const project = 'version: "1.0"\nproject: {key: P, name: N}\n';
  await fc.assert(
    fc.asyncProperty(spoiled(states), (state) => plan(project, state)),
    { numRuns: 60 },
  );
});

test.run();
