import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sourceFile } from '../source/source-file.ts';
import { startOf } from '../source/span.ts';
import { refAt } from '../value/build.ts';
import { pathText } from '../value/path.ts';
import { link } from './link.ts';
import type { ProgramIndex, Provider } from './program.ts';

const test = suite('ir/link');
const at = startOf(sourceFile('stack.yaml', ''));

function named(key: string): Provider {
  const properties = { ...at, kind: 'dict', entries: new Map() } as const;
  return {
    kind: 'provider',
    key,
    name: key,
    alias: undefined,
    source: undefined,
    version: undefined,
    shape: undefined,
    properties,
    at,
  };
}

const index: ProgramIndex = {
  byName: new Map(['databricks', 'databricks.dev', 'job', 'job-a'].map((key) => [key, named(key)])),
  aliases: new Map([['old', 'job']]),
  disabled: new Map(),
  namesakes: new Map(),
};

const cases: readonly (readonly [string, string | undefined])[] = [
  ['job', 'job | | '],
  ['job.id', 'job | | id'],
  ['job.task[0].task_key', 'job | | task[0].task_key'],
  ['job[0].id', 'job | [0] | id'],
  ['job["a.b"].id', 'job | ["a.b"] | id'],
  ["job['a.b'].tags['c']", 'job | ["a.b"] | tags[\'c\']'],
  ['job["a]b[c].d"].id', 'job | ["a]b[c].d"] | id'],
  ["job['a]b'].id", 'job | ["a]b"] | id'],
  ['job["a \\"]\\""].tags["k\\"l]"]', 'job | ["a \\"]\\""] | tags["k\\"l]"]'],
  ['job[each.key].id', 'job | [each.key] | id'],
  ['job[*]', 'job | [*] | '],
  ['databricks.dev', 'databricks.dev | | '],
  ['databricks.dev.host', 'databricks.dev | | host'],
  ['databricks.development', 'databricks | | development'],
  ['job-a.id', 'job-a | | id'],
  ['job-b.id', undefined],
  ['old.id', 'job | | id'],
  ['', undefined],
];
for (const [text, expected] of cases) {
  test(`\${resources.${text}}`, () => {
    const found = link(index, refAt(at, text));
    assert.is(
      found &&
        [found.target.kind === 'provider' && found.target.key, found.copy, pathText(found.path)]
          .join(' | ')
          .replace('|  |', '| |'),
      expected,
    );
  });
}

test.run();
