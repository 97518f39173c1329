import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sourceFile } from '../source/source-file.ts';
import { documentsOf } from './documents.ts';

const test = suite('yaml/documents');

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['one', 'a: 1\n', ['a: 1\n']],
  ['one that is started', '---\na: 1\n', ['---\na: 1\n']],
  ['two', 'a: 1\n---\nb: 2\n', ['a: 1', '\n---\nb: 2\n']],
  ['a comment before the first', '# about\n---\na: 1\n---\nb: 2\n', ['# about\n---\na: 1', '\n\n\n---\nb: 2\n']],
  ['empty ones are left out', '---\n---\na: 1\n---\n# nothing\n', ['\n---\na: 1']],
  ['an end', 'a: 1\n...\nb: 2\n', ['a: 1', '\n\nb: 2\n']],
  ['a line in a block is no separator', 'a: |\n  ---\n  x\n', ['a: |\n  ---\n  x\n']],
  ['line ends of Windows', 'a: 1\r\n---\r\nb: 2\r\n', ['a: 1\r', '\n---\r\nb: 2\r\n']],
  ['nothing', '', ['']],
];
for (const [name, text, expected] of cases) {
  test(name, () => {
    const documents = documentsOf(sourceFile('all.yaml', text));
    assert.equal(
      documents.map((document) => document.text),
      expected,
    );
    // Every line stands where it stood.
    for (const document of documents) {
      document.text.split('\n').forEach((line, index) => {
        if (line !== '') assert.is(text.split('\n')[index], line);
      });
    }
  });
}

test.run();
