import { defineDiagnostics } from '../../diagnostics/define.ts';

/** What is said about files that a path with `*` merges, and about those that hold nothing. */
export const patternDiagnostics = defineDiagnostics({
  keyInTwoFiles: {
    code: 'STK2220',
    severity: 'error',
    message: 'Two of the files that "!{tag} {path}" merges have the key "{key}".',
  },
  patternNotMapping: {
    code: 'STK2221',
    severity: 'error',
    message: '"!{tag} {path}" merges files that hold mappings, but "{file}" holds {found}.',
  },
  includeEmpty: {
    code: 'STK2067',
    severity: 'warning',
    message: '"!use {path}" leads to a file that holds nothing, so nothing stands here.',
  },
});
