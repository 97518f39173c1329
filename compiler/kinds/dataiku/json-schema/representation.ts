import { floatText } from '../../../util/float-text.ts';
import { quotedText } from '../../../util/quoted-text.ts';
import type { Tree } from '../../../value/literal.ts';

/** A value as Python's `repr` shows it, which is how messages about a schema quote values: `None`, `True`, `'it'`, `{'a': 1.0}`. */
export function representation(tree: Tree): string {
  switch (tree.kind) {
    case 'null':
      return 'None';
    case 'boolean':
      return tree.value ? 'True' : 'False';
    case 'integer':
      return String(tree.value);
    case 'float':
      return floatText(tree.value);
    case 'string':
      return quotedText(tree.value);
    case 'list':
      return `[${tree.items.map(representation).join(', ')}]`;
    default: {
      const members = [...tree.entries.values()].map(
        ({ key, value }) => `${quotedText(key)}: ${representation(value)}`,
      );
      return `{${members.join(', ')}}`;
    }
  }
}
