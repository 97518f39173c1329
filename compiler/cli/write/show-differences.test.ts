import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { recordingWorld } from '../test-world.ts';
import { showDifferences } from './show-differences.ts';

const test = suite('write/show-differences');

const table: readonly (readonly [name: string, before: string, lineEnds: boolean])[] = [
  ['line ends that were converted are named, and no line is shown', 'a\r\nb\r\n', true],
  ['another text is shown, whatever its line ends', 'a\r\nc\r\n', false],
];

for (const [name, before, lineEnds] of table) {
  test(name, () => {
    const { world, printed } = recordingWorld({ folder: '/' });
    const notes: string[] = [];
    const note = (text: string) => void notes.push(text);
    const change = { path: 'stack.tf.json', difference: 'stale', before, after: 'a\nb\n' } as const;
    assert.is(showDifferences([change], { world, as: 'text', note, command: 'stackc synth' }), 2);
    assert.is(
      notes.some((text) => text.includes('line ends only (CRLF)')),
      lineEnds,
    );
    assert.is(printed().stdout === '', lineEnds);
  });
}

test.run();
