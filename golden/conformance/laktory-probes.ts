import type { Compilation } from '../../compiler/compile.ts';
import { hasError } from '../../compiler/diagnostics/outcome.ts';
import type { LaktoryCase } from './laktory-case.ts';
import { comparable, differences } from './same-document.ts';

/** Whether we make of a case what Laktory made of it: the same document, or a refusal. */
export function agrees(one: LaktoryCase, compilation: Compilation): boolean {
  return disagreement(one, compilation).length === 0;
}

/** Where we make something else of a case than Laktory, in words. */
export function disagreement(one: LaktoryCase, { files, diagnostics }: Compilation): readonly string[] {
  if (one.rejected) return hasError(diagnostics) ? [] : ['it must be refused'];
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return errors.map(({ code, message }) => `${code} ${message}`);
  const text = files.find((file) => file.path.endsWith('.tf.json'))?.text ?? 'null';
  return differences(comparable(JSON.parse(text)), comparable(one.expected));
}
