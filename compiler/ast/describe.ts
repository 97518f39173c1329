import type { Value } from '../value/value.ts';
import type { Node } from './node.ts';

/** What `node` is, in words that fit behind "it is": "a list", "the number 3", "empty". Text is never quoted: it may be secret. */
export function describe(node: Node | Value | undefined): string {
  switch (node?.kind) {
    case undefined:
    case 'null':
      return 'empty';
    case 'boolean':
      return `the value ${node.value}`;
    case 'integer':
    case 'float':
      return `the number ${node.value}`;
    case 'list':
      return 'a list';
    case 'dict':
    case 'merge':
      return 'a mapping';
    case 'include':
      return 'an include';
    case 'ref':
      return 'a reference';
    case 'secret':
      return 'a sensitive variable';
    default:
      return 'text';
  }
}
