import { isTree } from '../../ast/is-tree.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import { startOf } from '../../source/span.ts';
import type { Dict, Str, Tree } from '../../value/literal.ts';
import type { DialectEnv } from '../dialect.ts';
import type { Bundle } from './bundle.ts';
import { bundleDiagnostics as say } from './diagnostics.ts';
import { mapResources } from './resources.ts';
import { textIn, without } from './tree.ts';

export interface ResolvedRequest {
  readonly target: string | undefined;
  readonly env: DialectEnv;
  readonly report: Report;
}

/** What the CLI alone writes into a job or pipeline, to mark it as its own. */
const marks = ['deployment', 'edit_mode', 'format'];

/**
 * A bundle as `databricks bundle validate -o json` prints it: everything is done already but what Terraform calls otherwise
 * (specs/databricks-bundles §1). Undefined when the file cannot be read (STK3601), or is of another target (STK3605).
 */
export function readResolved(file: Str, { target, env, report }: ResolvedRequest): Bundle | undefined {
  const document = env.load(file.value);
  document?.diagnostics.forEach(report);
  const root = document?.value.root;
  if (root?.kind !== 'dict' || !isTree(root)) {
    const at = root ?? (document ? startOf(document.value.file) : file);
    const reason = document ? 'it must hold what "databricks bundle validate -o json" prints' : 'it is not there';
    report(say.notABundle(at, { file: file.value, reason }));
    return undefined;
  }
  const own = textIn(root, 'bundle', 'target') ?? '';
  if (target !== undefined && own !== target) {
    report(say.unknownTarget(root, { name: target, suggestion: ` "${file.value}" is of the target "${own}".` }));
    return undefined;
  }
  const bare: Dict<Tree> = without(root, 'variables', 'presets', 'permissions', 'run_as', 'mode', 'artifacts', 'sync');
  const unmarked = mapResources(bare, ({ body }) => without(body, ...marks));
  return { root: unmarked, name: textIn(root, 'bundle', 'name') ?? '', target: own, variables: new Map() };
}
