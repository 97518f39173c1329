import { defineDiagnostics } from '../../diagnostics/define.ts';

/** What is said about blocks that an environment adds, and lists that it replaces. */
export const overlayDiagnostics = defineDiagnostics({
  misspeltBlock: {
    code: 'STK2084',
    severity: 'error',
    message:
      'The stack has no "{name}" under "{kind}" that the environment could change, and as a resource of its own {reason}.{suggestion}',
  },
  nearlyBlock: {
    code: 'STK2085',
    severity: 'warning',
    message:
      'The environment adds "{name}", whose name is nearly that of "{other}"; if that is meant, write "{other}".',
  },
  itemWithoutName: {
    code: 'STK2069',
    severity: 'error',
    message:
      'A list of an environment replaces the whole list of the stack, and this item has no "{name}". To change an item of the stack, write its position, counted from 0, instead of the dash: "{position}: …".',
  },
  listReplaced: {
    code: 'STK2065',
    severity: 'warning',
    message:
      'A list of an environment replaces the whole list of the stack, so {lost} of "{name}" is gone. To change the item alone, write "{position}: …" instead of a list.',
  },
});
