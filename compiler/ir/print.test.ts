import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sourceFile } from '../source/source-file.ts';
import { type Span, span } from '../source/span.ts';
import type { Dict } from '../value/literal.ts';
import type { Value } from '../value/value.ts';
import { printProgram } from './print.ts';
import type { Program, Resource } from './program.ts';

const test = suite('ir/print');
const home = sourceFile('stack.yaml', 'one\ntwo\nthree\n');
const other = sourceFile('jobs.yaml', 'one\n');
const at = (line: number): Span => span(home, [0, 4, 8][line - 1] ?? 0, 0);

function dict(entries: Readonly<Record<string, Value>>): Dict<Value> {
  return {
    ...at(1),
    kind: 'dict',
    entries: new Map(Object.entries(entries).map(([key, value]) => [key, { ...at(1), key, value }])),
  };
}

const properties = dict({
  name: { ...at(2), kind: 'string', value: 'a "b"' },
  whole: { ...at(2), kind: 'integer', value: 12345678901234567890n },
  float: { ...at(2), kind: 'float', value: 1 },
  nothing: { ...at(2), kind: 'null' },
  list: { ...at(2), kind: 'list', items: [{ ...span(other, 1, 2), kind: 'boolean', value: true }] },
  none: { ...at(3), kind: 'list', items: [] },
  dict: dict({ ref: { ...at(3), kind: 'ref', text: 'ingest.id' } }),
  text: { ...at(3), kind: 'text', parts: ['a-', { ...at(3), kind: 'secret', variable: 'token' }] },
});
const resource: Resource = {
  kind: 'resource',
  system: 'terraform',
  mode: 'managed',
  type: 'databricks_job',
  name: 'ingest',
  shape: undefined,
  properties,
  options: {
    dependsOn: [{ ...at(3), kind: 'ref', text: 'other' }],
    provider: undefined,
    ignoreChanges: [],
    importId: undefined,
    movedFrom: undefined,
    customizations: [],
  },
  meta: dict({ count: { ...at(3), kind: 'integer', value: 2 } }),
  at: at(2),
  causes: [at(1)],
};
const program: Program = {
  name: 'shop',
  description: undefined,
  environment: 'dev',
  resources: [resource],
  providers: [],
  index: { byName: new Map(), aliases: new Map(), disabled: new Map(), namesakes: new Map() },
  references: [],
  foreign: [],
  links: new Map(),
  files: [],
  builds: [],
  outputs: [],
  forgotten: [],
  buildRoot: undefined,
  backend: undefined,
  secrets: new Map(),
  sections: new Map(),
  at: at(1),
};

test('every kind of value, with its place', () => {
  assert.is(
    printProgram(program),
    `program "shop" @1:1
  environment: "dev"

resource databricks_job.ingest @2:1
  caused by @1:1
  (depends on): ref(other) @3:1
  (count): 2 @3:1
  name: "a \\"b\\"" @2:1
  whole: 12345678901234567890 @2:1
  float: 1.0 @2:1
  nothing: null @2:1
  list: @2:1
    [0]: true @jobs.yaml:1:2
  none: [] @3:1
  dict: @1:1
    ref: ref(ingest.id) @3:1
  text: text("a-", secret(token)) @3:1
`,
  );
});

test.run();
