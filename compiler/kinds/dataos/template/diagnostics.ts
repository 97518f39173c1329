import { defineDiagnostics } from '../../../diagnostics/define.ts';

/** What is said about the layout of templates. */
export const layoutDiagnostics = defineDiagnostics({
  gluedLine: {
    code: 'STK3478',
    severity: 'warning',
    message:
      'The template "{template}" of the stack "{stack}" puts line {next} behind the line before line {line}, because markers on both of its sides take the line breaks away.',
  },
  firstLineOnly: {
    code: 'STK3479',
    severity: 'warning',
    message:
      'In line {line} the template "{template}" of the stack "{stack}" indents the first line by {column} columns more than the others. Begin the line with the placeholder, or use nindent.',
  },
});
