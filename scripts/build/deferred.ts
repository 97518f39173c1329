/**
 * Modules that the bundle loads when something of theirs is first used, instead of at start: what only some stacks and
 * what only mistakes need, and is worth the file. The source
 * imports them like any other module; it only must not use them while it is itself being loaded (`scripts/build.test.ts` sees to that).
 */
export const deferredModules: readonly string[] = [
  'compiler/1-parse/parse.ts',
  'compiler/1-parse/syntax-diagnostic.ts',
  'compiler/1-parse/wrong-nodes.ts',
  'compiler/3-expand/moved-objects.ts',
  'compiler/ast/credential-places.ts',
  'compiler/ast/uses/with-uses.ts',
  'compiler/cli/disk-workspace.ts',
  'compiler/compile.ts',
  'compiler/diagnostics/print/sarif.ts',
  'compiler/diagnostics/print/text.ts',
  'compiler/dialects/databricks-bundle/as-stack.ts',
  'compiler/dialects/read-dataiku.ts',
  'compiler/dialects/read-dataos.ts',
  'compiler/expression/check/check.ts',
  'compiler/expression/evaluate.ts',
  'compiler/expression/syntax/parse-expression.ts',
  'compiler/kinds/databricks/data-pipeline/check-node.ts',
  'compiler/kinds/databricks/data-pipeline/deployed-pipeline.ts',
  'compiler/kinds/databricks/data-pipeline/lakeflow-job.ts',
  'compiler/kinds/databricks/data-pipeline/pipeline-type.ts',
  'compiler/kinds/databricks/package/foreseen-wheel.ts',
  'compiler/kinds/databricks/tree/ignored-files.ts',
  'compiler/kinds/dataiku/deployer.ts',
  'compiler/kinds/dataiku/json-schema/violations.ts',
  'compiler/kinds/dataiku/projects.ts',
  'compiler/kinds/dataos/index.ts',
  'compiler/kinds/infrastructure/index.ts',
  'compiler/kinds/kubernetes/kubernetes.ts',
  'compiler/kinds/prefect/index.ts',
  'compiler/told/one-cause.ts',
  'compiler/patch/apply-operation.ts',
  'compiler/schema/suggest-field.ts',
  'compiler/schema/way-out.ts',
  'compiler/sound-part.ts',
  'compiler/yaml/read/events.ts',
  'compiler/yaml/read/read-nodes.ts',
  'targets/dataiku/lower.ts',
  'targets/docker/lower.ts',
  'targets/index.ts',
  'targets/kubernetes/lower.ts',
  'targets/prefect/compare.ts',
  'targets/prefect/lower.ts',
  'targets/prefect/rules/index.ts',
  'targets/process/lower.ts',
  'targets/pulumi/lower.ts',
  'targets/pulumi/package-schema.ts',
  'targets/pulumi/reference.ts',
  'targets/pulumi/value.ts',
  'targets/terraform/hcl/print.ts',
];

/** The name of a deferred module's file in the bundle, without its ending: `compiler/kinds/dataos/index.ts` → `kinds-dataos-index`. */
export function deferredName(path: string): string {
  return path
    .replace(/^compiler\//, '')
    .replace(/\.ts$/, '')
    .replaceAll('/', '-');
}
