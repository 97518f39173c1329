/** What a target may do: one for tests with a section, two forms and a text (golden/demo.ts). */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { demoEnv } from '../../golden/demo.ts';
import { compile } from '../compile.ts';
import type { CompileOptions } from '../compile-options.ts';

const test = suite('5-emit/emit');

/** The files by path, without those that kinds make, and what was reported. */
function emitted(
  text: string,
  options: Partial<CompileOptions> = {},
): { readonly files: Readonly<Record<string, string>>; readonly codes: readonly string[] } {
  const stack = `name: shop\n${text}`;
  const { files, diagnostics } = compile('stack.yaml', demoEnv({ ...options, files: { 'stack.yaml': stack } }));
  return {
    files: Object.fromEntries(files.map((file) => [file.path, file.text])),
    codes: diagnostics.map(({ code }) => code),
  };
}

const job = 'resources: {demo_jobs: {load: {command: run}}}\n';
const tree = 'demo/batch-v1-Job-load.json';
const lines = 'demo/batch-v1-Job-load.txt';
const owned = (owner: string) => `shop of ${owner}: 1 objects, ../../..\n`;

const cases: readonly (readonly [name: string, stack: string, files: Readonly<Record<string, string>>])[] = [
  [
    'trees are printed, texts are taken as they are',
    job,
    { [tree]: '{"command":"run"}\n', 'demo/README': owned('nobody') },
  ],
  [
    'the section chooses the form',
    `demo: {form: lines}\n${job}`,
    { [lines]: 'command="run"\n', 'demo/README': owned('nobody') },
  ],
  [
    "the section of the stack is the target's",
    `demo: {owner: me}\n${job}`,
    { [tree]: '{"command":"run"}\n', 'demo/README': owned('me') },
  ],
  [
    'customizations come between lowering and printing, in every form',
    `demo: {form: lines}\nresources: {demo_jobs: {load: {command: run, resource_options: {customizations: [{op: add, path: /limit, value: 3}]}}}}\n`,
    { [lines]: 'command="run"\nlimit=3\n', 'demo/README': owned('nobody') },
  ],
];
for (const [name, stack, files] of cases) test(name, () => assert.equal(emitted(stack), { files, codes: [] }));

test('an environment lays its section over that of the stack, and replaces where the target says so', () => {
  const stack = `demo: {form: json, owner: {team: a}}\nenvironments: {dev: {demo: {form: lines, owner: me}}}\n${job}`;
  const { files, codes } = emitted(stack, { environment: 'dev' });
  assert.equal([codes, Object.keys(files), files['demo/README']], [[], [lines, 'demo/README'], owned('me')]);
});

const told: readonly (readonly [name: string, stack: string, codes: readonly string[]])[] = [
  ['what a section does not know', `demo: {frm: lines}\n${job}`, ['STK2200']],
  ['what a section does not allow', `demo: {form: xml}\n${job}`, ['STK2204']],
  [
    'a customization that does not fit',
    'resources: {demo_jobs: {load: {command: run, resource_options: {customizations: [{op: remove, path: /nothing}]}}}}\n',
    ['STK5001'],
  ],
  [
    'an option of another target',
    'resources: {demo_jobs: {load: {command: run, resource_options: {count: 2}}}}\n',
    ['STK5003'],
  ],
  [
    'options that only engines with a state know',
    'resources: {demo_jobs: {load: {command: run, resource_options: {ignore_changes: [command], import_: a, moved_from: b}}}}\n',
    ['STK5003', 'STK5003', 'STK5003'],
  ],
  [
    'what nothing waits for',
    'resources: {demo_jobs: {rest: {command: run}, load: {command: run, resource_options: {depends_on: ["${resources.rest}"]}}}}\n',
    ['STK5003'],
  ],
];
for (const [name, stack, codes] of told) test(`told: ${name}`, () => assert.equal(emitted(stack).codes, codes));

test('an option that the target reads is taken', () => {
  const protectedJob = 'resources: {demo_jobs: {load: {command: run, resource_options: {protect: true}}}}\n';
  assert.equal(emitted(protectedJob).codes, []);
});

test('nothing is written for a resource without a target', () => {
  const { files, codes } = emitted(job, { targets: ['other'] });
  assert.equal([codes, Object.keys(files)], [['STK5002'], []]);
});

test.run();
