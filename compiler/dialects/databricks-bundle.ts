import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasError, outcome, type Report } from '../diagnostics/outcome.ts';
import { baseName, joinPath } from '../util/path.ts';
import type { Dict, Tree } from '../value/literal.ts';
import { readBundleFiles, rootFiles } from './databricks-bundle/bundle-files.ts';
import { targetStack } from './databricks-bundle/target-stack.ts';
import { targetNames } from './databricks-bundle/targets.ts';
import { dictTree, withMembers } from './databricks-bundle/tree.ts';
import { givenBy } from './databricks-bundle/variables.ts';
import type { Dialect } from './dialect.ts';

/**
 * Databricks bundles: `databricks.yml`, or a folder with it, and what it includes (specs/databricks-bundles). Their targets are its environments.
 */
export const databricksBundle: Dialect = {
  name: 'databricks-bundle',
  recognizes(path, env) {
    if (/\.ya?ml$/.test(path)) {
      const name = baseName(path);
      return (
        name.startsWith('databricks.') || (rootFiles.includes(name) && /^bundle:/m.test(env.read(path).value ?? ''))
      );
    }
    return path.endsWith('/') && rootFiles.some((name) => env.read(joinPath(path, name)).value !== undefined);
  },
  environments(path, env) {
    const files = readBundleFiles(path, env, () => undefined);
    return files ? targetNames(files.root) : [];
  },
  asStack(path, env) {
    const diagnostics: Diagnostic[] = [];
    const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
    const note = () => undefined;
    const files = readBundleFiles(path, env, report);
    if (!files) return outcome(undefined, diagnostics);
    const target = env.options.environment ?? targetNames(files.root)[0];
    const given = givenBy(env, { folder: files.folder, target: target ?? 'default', report });
    if (hasError(diagnostics)) return outcome(undefined, diagnostics);
    const made = targetStack(files, { target, given, env, report, note });
    if (!made || hasError(diagnostics)) return outcome(undefined, diagnostics);
    const { bundle, stack } = made;
    const root = env.options.environment === undefined ? stack : withEnvironment(stack, env.options.environment);
    const used = new Set([...given.commandLine.keys()].filter((name) => bundle.variables.get(name)?.isGiven));
    const document = { file: files.root.file, root, isWhole: true, aliases: [], yamlVersion: undefined };
    return outcome(hasError(diagnostics) ? undefined : { document, used }, diagnostics);
  },
};

function withEnvironment(stack: Dict<Tree>, name: string): Dict<Tree> {
  return withMembers(stack, { environments: dictTree(stack, { [name]: dictTree(stack, {}) }) });
}
