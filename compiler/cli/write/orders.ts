import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Outcome, outcome } from '../../diagnostics/outcome.ts';
import { baseName } from '../../util/path.ts';
import { below } from '../paths.ts';
import { buildRootOrders } from './build-root.ts';
import { orphanFolders } from './orphan-folders.ts';
import type { Order } from './prepare.ts';
import type { StackOutput } from './stack-output.ts';
import { staleFolders } from './stale-folders.ts';

/**
 * One order per environment, one for each build root, and one for each folder of an environment that is no more, with no files in it. Reports what
 * `buildRootOrders` and `orphanFolders` report.
 */
export function ordersFor(stackOutput: StackOutput): Outcome<readonly Order[]> {
  const { world, stackPath, output, environments, isComplete, ...rest } = stackOutput;
  const stack = below(output.home === '' ? '.' : output.home, baseName(stackPath));
  const names = environments.map(({ name }) => name);
  const stale = isComplete ? staleFolders({ world, root: output.path, names, stack }) : [];
  const own = [...environments, ...stale.map((name) => ({ name, files: [] }))].map(({ name, files }) => {
    const folder = { world, root: output.path, path: below(output.path, name) };
    return { ...rest, folder, files: files.filter(({ path }) => !leadsOut(path)), stack, isPartial: false };
  });
  const outside = environments.map((one) => ({ ...one, files: one.files.filter(({ path }) => leadsOut(path)) }));
  const shared: Outcome<readonly Order[]> = buildRootOrders({ ...stackOutput, environments: outside });
  const orphans = isComplete ? orphanFolders({ world, stackPath, path: output.path }) : [];
  const diagnostics: readonly Diagnostic[] = [...shared.diagnostics, ...orphans];
  return outcome([...own, ...shared.value], diagnostics);
}

function leadsOut(path: string): boolean {
  return path.startsWith('../') || /^(?:\/|[A-Za-z]:\/)/.test(path);
}
