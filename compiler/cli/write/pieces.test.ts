import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inPieces } from './pieces.ts';

const test = suite('cli/write/pieces');

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  inPieces(text, (piece) => void pieces.push(piece));
  return pieces;
}

test('a small text is one piece, and so is none', () => {
  assert.equal(piecesOf(''), ['']);
  assert.equal(piecesOf('äö\n'), ['äö\n']);
});

test('a large text comes whole, and no character of two halves is split', () => {
  for (const before of [0, 1, 2]) {
    const text = `${'a'.repeat(before)}${'😀'.repeat(2 ** 20)}b`;
    const pieces = piecesOf(text);
    assert.ok(pieces.length > 1);
    assert.ok(pieces.join('') === text);
    assert.ok(Buffer.concat(pieces.map((piece) => Buffer.from(piece))).equals(Buffer.from(text)));
  }
});

test.run();
