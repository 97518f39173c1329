import { defineDiagnostics } from '../../../diagnostics/define.ts';

/** What the types of a pipeline's fields cannot say. Codes 3118–3159 but 3130. */
export const pipelineDiagnostics = defineDiagnostics({
  makesNothing: {
    code: 'STK3118',
    severity: 'warning',
    message: 'Nothing is deployed for the pipeline "{name}", because {reason}.',
  },
});
