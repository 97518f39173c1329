import { defineDiagnostics } from '../../diagnostics/define.ts';

/** Messages about what stands in expressions of a target, and in keys. Each code has a page in `diagnostics/docs`. */
export const substituteDiagnostics = defineDiagnostics({
  referenceInExpression: {
    code: 'STK2093',
    severity: 'error',
    message:
      '"{text}" stands in an expression of the target, which does not know the names of the stack; write the address that the target knows, such as "databricks_job.ingest.id".',
  },
  keysAreOne: {
    code: 'STK2096',
    severity: 'error',
    message: 'The keys "{first}" and "{second}" are written as one, because placeholders in keys are not replaced.',
  },
});
