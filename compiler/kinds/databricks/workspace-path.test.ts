import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sourceFile } from '../../source/source-file.ts';
import { startOf } from '../../source/span.ts';
import { dictAt, refAt, textAt } from '../../value/build.ts';
import type { TextPart, Value } from '../../value/value.ts';
import { fileNameOf, filePath, pathBelow } from './workspace-path.ts';

const test = suite('kinds/databricks/workspace-path');
const at = startOf(sourceFile('x.yaml', ''));
const ref = refAt(at, 'x.path');

function text(...parts: readonly TextPart[]): Value {
  return { ...at, kind: 'text', parts };
}

function shown(value: Value): unknown {
  return value.kind === 'string' ? value.value : value.kind === 'text' ? value.parts : value;
}

const paths: readonly (readonly [string, readonly string[], string])[] = [
  ['/.laktory/', ['a.py'], '/.laktory/a.py'],
  ['/.laktory', ['sub', 'a.py'], '/.laktory/sub/a.py'],
  ['/.laktory/', ['///sub//', 'a.py'], '/.laktory/sub/a.py'],
  ['/.laktory/', ['./sub/./x', 'a.py'], '/.laktory/sub/x/a.py'],
  ['/.laktory/', ['', ''], '/.laktory'],
  ['/.laktory/', ['../up'], '/.laktory/../up'],
  ['/', ['a.txt'], '/a.txt'],
  ['/', [], '/'],
  ['/x/', ['.hidden'], '/x/.hidden'],
  ['/x/', ['a/.'], '/x/a'],
];

for (const [root, steps, expected] of paths) {
  test(`${root} ${steps.join(' ')}`, () => {
    const values = steps.map((step) => textAt(at, step));
    assert.is(shown(pathBelow(root, values, at)), expected);
  });
}

test('holes stay', () => {
  assert.equal(shown(pathBelow('/r/', [text('//', ref, '//x')], at)), ['/r/', ref, '/x']);
  assert.equal(shown(pathBelow('/r/', [text(ref, './x/')], at)), ['/r/', ref, './x']);
  assert.equal(shown(pathBelow('/', [text(ref), textAt(at, '')], at)), ['/', ref]);
});

const names: readonly (readonly [string, Value, unknown])[] = [
  ['a file in a folder', textAt(at, './notebooks/a.py'), 'a.py'],
  ['a bare file', textAt(at, 'a.py'), 'a.py'],
  ['a hole behind the folder', text('./n/', ref, '.py'), [ref, '.py']],
  ['a hole before the file', text(ref, '/a.py'), 'a.py'],
];

for (const [name, value, expected] of names) test(name, () => assert.equal(shown(fileNameOf(value)), expected));

test('backslashes of a folder are slashes, those of other paths stay', () => {
  const below = { source: textAt(at, './n/a.py'), dirpath: textAt(at, 'etl\\daily\\') };
  assert.is(shown(filePath(dictAt(at, below), '/.laktory/') ?? textAt(at, '')), '/.laktory/etl/daily/a.py');
  const path = textAt(at, '/Shared/a\\b.py');
  assert.is(filePath(dictAt(at, { ...below, path }), '/.laktory/'), path);
});

test.run();
