import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type SourceFile, sourceFile } from '../../source/source-file.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { inOrder } from './in-order.ts';

const test = suite('diagnostics/print/in-order');
const a = sourceFile('a.yaml', 'abc');
const b = sourceFile('b.yaml', 'abc');

function at(file: SourceFile, start: number, code = 'STK1001'): Diagnostic {
  return { code, severity: 'error', message: code, at: { file, start, end: start + 1 }, related: [] };
}

function shown(diagnostics: readonly Diagnostic[]): readonly string[] {
  return inOrder(diagnostics).map((each) => `${each.at.file.name}:${each.at.start}:${each.code}`);
}

test('by file, then place, then code', () => {
  const all = [at(b, 0), at(a, 2), at(a, 1, 'STK1002'), at(a, 1)];
  assert.equal(shown(all), ['a.yaml:1:STK1001', 'a.yaml:1:STK1002', 'a.yaml:2:STK1001', 'b.yaml:0:STK1001']);
});

test('each once, although files may be read twice', () => {
  const again = sourceFile('a.yaml', 'abc');
  assert.equal(shown([at(a, 1), at(again, 1), at(a, 1)]), ['a.yaml:1:STK1001']);
});

test.run();
