/** Whatever becomes of a real stack while somebody edits it: the compiler answers with files or messages, never with a crash. */
import { readFileSync } from 'node:fs';
import * as check from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Compilation, compile, environmentsOf } from '../compiler/compile.ts';
import type { Diagnostic } from '../compiler/diagnostics/diagnostic.ts';
import { plainPalette } from '../compiler/diagnostics/print/palette.ts';
import { printText } from '../compiler/diagnostics/print/text.ts';
import { printProgram } from '../compiler/ir/print.ts';
import type { Span } from '../compiler/source/span.ts';
import { filesBelow } from '../scripts/files-below.ts';
import { memoryEnv } from './synthesize.ts';

const test = suite('golden/mutations');
const example = 'golden/example-lakehouse';

type Files = Readonly<Record<string, string>>;

const original: Files = Object.fromEntries(
  filesBelow(example)
    .map((file) => file.slice(example.length + 1))
    .filter((path) => /^(?!expected|generated).*\.(yaml|sql|py)$/.test(path))
    .map((path) => [path, readFileSync(`${example}/${path}`, 'utf8')]),
);

/** Texts that stacks are rarely tried with, put where a line, a part of a line or a value stood. */
const strange = check.oneof(
  check.constantFrom(
    '',
    ' ',
    '\t',
    '-',
    ':',
    '{',
    ']',
    '"',
    '|',
    '&a',
    '*a',
    '!use x.yaml',
    '<<: *a',
    'null',
    '~',
    '1e999',
  ),
  check.constantFrom(
    '${vars.',
    '${vars.nothing}',
    '${resources.x.id}',
    '${{ 1 // 0 }}',
    '${{ [',
    '$${',
    '\u0000',
    '\ud800',
  ),
  check.constantFrom(
    'resources:',
    'environments: []',
    'name: {}',
    'databricks_jobs: 3',
    '- 1',
    '? [a]',
    '__proto__: 1',
  ),
  check.string({ maxLength: 8 }),
);

/** One change of one file: where it is (as a part of the whole), how much of the text goes, what comes instead. */
const change = check.record({
  path: check.constantFrom(...Object.keys(original).filter((path) => path.endsWith('.yaml'))),
  where: check.double({ min: 0, max: 1, noNaN: true }),
  unit: check.constantFrom('line', 'value', 'character', 'indent'),
  text: strange,
});

test('no mutation makes the compiler throw', () => {
  check.assert(
    check.property(check.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const files = changes.reduce(apply, original);
      for (const { diagnostics, program } of compileAll(files)) {
        for (const diagnostic of diagnostics) wellPlaced(diagnostic);
        printText(diagnostics, plainPalette);
        if (program) printProgram(program);
      }
    }),
    { numRuns: 60 },
  );
});

test('the same files give the same bytes', () => {
  const texts = () => compileAll(original).map(({ files }) => files.map(({ path, text }) => [path, text]));
  assert.equal(texts(), texts());
});

function compileAll(files: Files): readonly Compilation[] {
  const bare = memoryEnv({ files });
  const names = [undefined, ...environmentsOf('stack.yaml', bare).value];
  return names.map((environment) => compile('stack.yaml', memoryEnv({ files, environment })));
}

function apply(
  files: Files,
  { path, where, unit, text }: { path: string; where: number; unit: string; text: string },
): Files {
  const lines = (files[path] ?? '').split('\n');
  const index = Math.min(lines.length - 1, Math.floor(where * lines.length));
  const line = lines[index] ?? '';
  const middle = Math.floor(line.length * ((where * 7919) % 1));
  const changed: Readonly<Record<string, string>> = {
    line: text,
    value: line.replace(/(: |- )[^:]*$/, (_, before: string) => before + text),
    character: line.slice(0, middle) + text + line.slice(middle + 1),
    indent: ` ${line}`,
  };
  lines[index] = changed[unit] ?? line;
  return { ...files, [path]: lines.join('\n') };
}

function wellPlaced(diagnostic: Diagnostic): void {
  assert.match(diagnostic.code, /^STK[1-8]\d{3}$/);
  for (const at of [diagnostic.at, ...diagnostic.related.map((related) => related.at)])
    assert.ok(isInFile(at), diagnostic.code);
}

function isInFile({ file, start, end }: Span): boolean {
  return start >= 0 && start <= end && end <= file.text.length;
}

test.run();
