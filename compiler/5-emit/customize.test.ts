import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { demoEnv } from '../../golden/demo.ts';
import { compile } from '../compile.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Customization, Resource } from '../ir/program.ts';
import { operations } from '../patch/operation-name.ts';
import { type Plain, plainValue } from '../schema/plain-value.ts';
import type { Json } from '../util/json.ts';
import { customized } from './customize.ts';

const test = suite('5-emit/customize');

const [resource] =
  compile(
    'stack.yaml',
    demoEnv({ files: { 'stack.yaml': 'name: a\nresources: {demo_jobs: {load: {command: run}}}\n' } }),
  ).program?.resources ?? [];

/** A tree after customizations, as JSON, and what was reported with the text of its place. */
function changed(tree: Json, patch: readonly Plain[]): readonly [string, string] {
  const told: Diagnostic[] = [];
  const customizations = patch.map((plain): Customization => {
    const value = plainValue(plain);
    const member = (key: string) => (value.kind === 'dict' ? value.entries.get(key)?.value : undefined);
    const textOf = (key: string) => {
      const found = member(key);
      return found?.kind === 'string' ? found.value : undefined;
    };
    const op = operations.find((one) => one === textOf('op'));
    return { op: op ?? 'test', path: textOf('path') ?? '', from: textOf('from'), value: member('value'), at: value };
  });
  if (!resource) throw new Error('the demo makes a resource');
  const of: Resource = { ...resource, options: { ...resource.options, customizations } };
  const result = customized({ kind: 'tree', path: 'a', tree, print: String, of }, (one) => void told.push(one));
  return [
    JSON.stringify(plainJson(result)),
    told.map(({ code, message }) => `${code} ${/[^:]*$/.exec(message)?.[0].trim()}`).join(),
  ];
}

function plainJson(json: Json): unknown {
  if (json instanceof Map) return Object.fromEntries([...json].map(([key, value]) => [key, plainJson(value)]));
  if (Array.isArray(json)) return json.map(plainJson);
  return typeof json === 'bigint' ? `${json}n` : json;
}

const tree: Json = new Map<string, Json>([
  ['command', 'run'],
  ['args', ['a', 'b']],
  ['limits', new Map<string, Json>([['memory', 12345678901234567890n]])],
]);
const rest = '"limits":{"memory":"12345678901234567890n"}';

const cases: readonly (readonly [name: string, patch: readonly Plain[], result: string, told: string])[] = [
  ['nothing', [], `{"command":"run","args":["a","b"],${rest}}`, ''],
  [
    'in their order',
    [
      { op: 'add', path: '/args/-', value: 'c' },
      { op: 'remove', path: '/args/0' },
      { op: 'replace', path: '/command', value: 'go' },
    ],
    `{"command":"go","args":["b","c"],${rest}}`,
    '',
  ],
  [
    'moved and copied',
    [
      { op: 'move', from: '/command', path: '/name' },
      { op: 'copy', from: '/args/1', path: '/last' },
    ],
    `{"args":["a","b"],${rest},"name":"run","last":"b"}`,
    '',
  ],
  [
    'a test that holds',
    [{ op: 'test', path: '/args', value: ['a', 'b'] }],
    `{"command":"run","args":["a","b"],${rest}}`,
    '',
  ],
  [
    'one that does not fit is told, and the others are applied',
    [
      { op: 'remove', path: '/nothing' },
      { op: 'remove', path: '/args' },
    ],
    `{"command":"run",${rest}}`,
    'STK5001',
  ],
  [
    'a value that nobody knows yet',
    [{ op: 'add', path: '/a', value: { ref: 'x.id' } }],
    `{"command":"run","args":["a","b"],${rest}}`,
    'STK5005',
  ],
];
for (const [name, patch, result, codes] of cases) {
  test(name, () => {
    const [found, told] = changed(tree, patch);
    assert.equal([found, told.split(' ')[0]], [result, codes]);
  });
}

test('the tree itself stays as it is', () => {
  changed(tree, [{ op: 'remove', path: '/command' }]);
  assert.ok(tree instanceof Map && tree.has('command'));
});

test.run();
