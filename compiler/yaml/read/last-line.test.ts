import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EVENT_ID, getScalarValue, readEvents } from './events.ts';

const test = suite('yaml/read/last-line');

/** What PyYAML 6.0.3 gives for blocks in which a file ends. */
const cases: readonly (readonly [text: string, value: string])[] = [
  ['a: |\n  x', 'x'],
  ['a: |\n  x\n', 'x\n'],
  ['a: |+\n  x', 'x'],
  ['a: |-\n  x', 'x'],
  ['a: |\n  x\n\n', 'x\n'],
  ['a: |+\n  x\n\n', 'x\n\n'],
  ['a: |\n  x\n  ', 'x\n'],
  ['a: |\n  x\n   ', 'x\n '],
  ['a: |\n  x\n# y', 'x\n'],
  ['a: |\r\n  x\r\n  y', 'x\ny'],
  ['a: >\n  x\n  y', 'x y'],
  ['a: >\n  x\n\n  y', 'x\ny'],
  ['a: |2\n    x', '  x'],
  ['a: >+\n  x\n\n  ', 'x\n\n'],
];
for (const [text, value] of cases) {
  test(`ends ${JSON.stringify(text)} as libyaml does`, () => {
    const read = readEvents(text, 10);
    const scalars = 'events' in read ? read.events.filter((event) => event.type === EVENT_ID.SCALAR) : [];
    assert.equal(
      scalars.map((event) => getScalarValue(text, event)),
      ['a', value],
    );
  });
}

test.run();
