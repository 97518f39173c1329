/** How the original fails: with a mistake that it tells, or by an exception that it did not expect. */
export type Failure =
  | { readonly failure: 'parse' | 'build' | 'crash'; readonly text: string }
  | { readonly failure: 'missing key'; readonly text: string }
  | { readonly failure: 'validation'; readonly errors: readonly ForkError[] };

export interface ForkError {
  readonly path: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** An exception of Python, by its text. */
export function crash(text: string): Failure {
  return { failure: 'crash', text };
}

export function isFailure(result: object): result is Failure {
  return 'failure' in result;
}

/** What the original prints on standard error. */
export function failureText(failure: Failure): string {
  switch (failure.failure) {
    case 'parse':
      return `Configuration parse error: ${failure.text}\n`;
    case 'build':
      return `Build error: ${failure.text}\n`;
    case 'validation': {
      const lines = failure.errors.map(({ path, message }) => `  - ${path}: ${message}`);
      return `${['Configuration validation failed:', 'Configuration validation failed:', ...lines].join('\n')}\n`;
    }
    default:
      return `Unexpected error: ${failure.text}\n`;
  }
}
