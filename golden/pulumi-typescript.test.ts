/**
 * What stackc writes for Pulumi, turned into TypeScript and judged by the types of `@pulumi/databricks`: every golden case, and every stack of the Laktory
 * collection. One run of the type checker for all of them.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { programOf, pulumiPrograms } from './pulumi-programs.ts';
import { typescriptOf } from './pulumi-typescript.ts';

const test = suite('golden/pulumi-typescript');

/** Stacks whose program the types refuse, for what the stack says. */
const explained: Readonly<Record<string, RegExp>> = {
  // Alerts without an operand, which the provider refuses as well.
  'laktory/numbers': /Input<AlertCondition>/,
  'laktory/sql-objects': /Input<AlertCondition>/,
  // A resource as a whole where a text is due, which the YAML host takes for its URN.
  'laktory/references-everywhere': /'Cluster' is not assignable to type 'Input<string>'/,
};

const options = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  module: 'nodenext',
  target: 'es2022',
  types: [],
  paths: {
    '@pulumi/databricks': [resolve('node_modules/@pulumi/databricks/index.d.ts')],
    '@pulumi/pulumi': [resolve('golden/pulumi-sdk.ts')],
  },
};

/** What the type checker says of texts, by name, in lines without the path. */
function check(programs: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-pulumi-types-'));
  try {
    const names = [...programs.keys()];
    names.forEach((name, index) => void writeFileSync(join(folder, `p${index}.ts`), programs.get(name) ?? ''));
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['*.ts'] }));
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    const { stdout } = spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '--pretty', 'false'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const said = new Map<string, string[]>();
    for (const line of stdout.split('\n')) {
      const [, index, text = ''] = /^p(\d+)\.ts\(\d+,\d+\): (.*)$/.exec(line) ?? [];
      if (index === undefined) {
        if (/^\S.*error TS/.test(line)) throw new Error(line);
        continue;
      }
      const name = names[Number(index)] ?? '';
      said.set(name, [...(said.get(name) ?? []), text]);
    }
    return said;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const job = (properties: object) => ({ resources: { a: { type: 'databricks:Job', properties } } });
const reference = { ...job({}).resources, b: { type: 'databricks:Job', properties: { name: '${a.nmae}' } } };
const wrong: readonly (readonly [string, object])[] = [
  ['a property', job({ nmae: 'a' })],
  ['a nested property', job({ tasks: [{ task_key: 'a' }] })],
  ['a type', job({ maxConcurrentRuns: 'many' })],
  ['a list', job({ tasks: { taskKey: 'a' } })],
  ['a reference', { resources: reference }],
  ['a resource', { resources: { a: { type: 'databricks:Jobs', properties: {} } } }],
  ['what is missing', { resources: { a: { type: 'databricks:Directory', properties: {} } } }],
];

test('the types accept every program, and refuse what is wrong', () => {
  const programs = pulumiPrograms().map((program) => [program.name, typescriptOf(programOf(program))] as const);
  assert.ok(programs.length > 90, `${programs.length} programs`);
  const mistakes = wrong.map(([name, program]) => [name, typescriptOf(program)] as const);
  const said = check(new Map([...programs, ...mistakes]));
  const refused = new Set([...mistakes.map(([name]) => name), ...Object.keys(explained)]);
  for (const [name, lines] of said) if (!refused.has(name)) assert.equal([name, lines], [name, []]);
  for (const name of refused) assert.ok(said.has(name), `${name} is refused`);
  for (const [name, reason] of Object.entries(explained))
    for (const line of said.get(name) ?? []) assert.match(line, reason);
});

test.run();
