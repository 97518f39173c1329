import type { Entry } from './literal.ts';
import type { Deferred, Text, Value } from './value.ts';

/** What stands for something outside of a value; texts are seen by their parts. */
export type Leaf = Exclude<Deferred, Text>;

/**
 * Shows every reference, secret, file, foreign expression and unresolved placeholder in `value` to `visit`, and the expressions in its keys, in the
 * order of the source. The walker is made once and used for many values, because closures per mapping cost more than the walk itself.
 */
export function leafWalker(visit: (leaf: Leaf) => void): (value: Value) => void {
  // Most values are plain, and done with before they are walked.
  const inEntry = ({ value, parts }: Entry<Value>) => {
    if (parts) for (const part of parts) if (typeof part !== 'string') visit(part);
    const { kind } = value;
    if (kind !== 'string' && kind !== 'integer' && kind !== 'boolean') walk(value);
  };
  const walk = (value: Value): void => {
    switch (value.kind) {
      case 'dict':
        value.entries.forEach(inEntry);
        return;
      case 'list':
        value.items.forEach(walk);
        return;
      case 'text':
        for (const part of value.parts) if (typeof part !== 'string') visit(part);
        return;
      case 'ref':
      case 'secret':
      case 'file':
      case 'foreign':
      case 'unresolved':
        visit(value);
        return;
      default:
    }
  };
  return walk;
}
