import type { Node } from '../../ast/node.ts';
import { type Span, span } from '../../source/span.ts';
import type { Builder, Frame } from './builder.ts';
import { addMerge } from './merge-keys.ts';

/** Whether the next value in `frame` is a key. */
export function expectsKey(frame: Frame): boolean {
  return frame.kind === 'dict' && frame.key === 'none';
}

/** Puts `node` where the innermost open collection expects its next value; `weight` counts it with what its aliases stand for. */
export function addValue(builder: Builder, node: Node, weight: number): void {
  const { frame } = builder;
  frame.weight += weight;
  if (frame.kind !== 'dict') {
    frame.items.push(node);
    return;
  }
  const { key } = frame;
  frame.key = 'none';
  if (key === 'merge') addMerge(builder, frame, node);
  else if (key === 'text') addEntry(builder, frame, node);
}

function addEntry({ file, policy }: Builder, frame: Frame, value: Node): void {
  const { keyText: key, keyStart: start, keyEnd: end } = frame;
  const first = frame.entries.get(key);
  if (first === undefined || policy.equalKeys === 'last') frame.entries.set(key, { file, start, end, key, value });
  else policy.wrong({ kind: 'key stands twice', at: span(file, start, end), key, first, value });
}

/** Makes `text` the key of the next value. */
export function setKey(frame: Frame, text: string, { start, end }: Span): void {
  frame.key = 'text';
  frame.keyText = text;
  frame.keyStart = start;
  frame.keyEnd = end;
}
