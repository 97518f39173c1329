import type { Report } from '../../diagnostics/outcome.ts';
import type { Dict, Tree } from '../../value/literal.ts';
import { bundleDiagnostics as say } from './diagnostics.ts';
import { isLocalPath } from './local-paths.ts';
import { resourcesOf } from './resources.ts';
import { dictIn, itemsIn, member } from './tree.ts';

/** Local wheels and jars, which the CLI builds and uploads: STK3638. */
export function reportLibraries(root: Dict<Tree>, report: Report): void {
  for (const { kind, body } of resourcesOf(root)) {
    if (kind !== 'jobs' || body.entries.has('git_source')) continue;
    for (const task of itemsIn(body, 'tasks')) reportTask(task, report);
    for (const environment of itemsIn(body, 'environments')) {
      for (const item of itemsIn(environment, 'spec', 'dependencies')) if (isBuilt(item)) reportOne(item, report);
    }
  }
}

function reportTask(task: Tree, report: Report): void {
  for (const library of itemsIn(task, 'libraries')) {
    for (const key of ['whl', 'jar']) {
      const path = member(library, key);
      if (path?.kind === 'string' && isLocalPath(path.value)) reportOne(path, report);
    }
  }
  const inner = dictIn(task, 'for_each_task', 'task');
  if (inner) reportTask(inner, report);
}

/** A dependency that is a path: it begins with a dot, or names a wheel. */
function isBuilt(item: Tree): boolean {
  return item.kind === 'string' && isLocalPath(item.value) && /^\.|\.whl(?:\[[\w,-]*\])?$/.test(item.value);
}

function reportOne(path: Tree, report: Report): void {
  if (path.kind === 'string') report(say.notBuilt(path, { path: path.value }));
}
