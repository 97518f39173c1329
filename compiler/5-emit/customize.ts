import type { Report } from '../diagnostics/outcome.ts';
import type { Customization } from '../ir/program.ts';
import { applyOperation } from '../patch/apply-operation.ts';
import type { TreeArtifact } from '../target.ts';
import type { Json } from '../util/json.ts';
import { literalJson } from '../value/to-json.ts';
import { emitDiagnostics as say } from './diagnostics.ts';

/**
 * The artifact's tree with the customizations of its resource applied in order. One that cannot be applied is an error on its own
 * line (STK5001), and so is one whose value is known only when it is deployed (STK5005); the others are still applied.
 */
export function customized({ tree, of }: TreeArtifact, report: Report): Json {
  let result = tree;
  for (const customization of of?.options.customizations ?? []) {
    result = applied(result, customization, report) ?? result;
  }
  return result;
}

function applied(tree: Json, { op, path, from, value, at }: Customization, report: Report): Json | undefined {
  const json = value && literalJson(value);
  if (value && json === undefined) return void report(say.customizationDeferred(at, { path }));
  const patched = applyOperation(tree, { op, path, from, value: json });
  if ('tree' in patched) return patched.tree;
  return void report(say.customizationFails(at, { op, path, problem: patched.problem }));
}
