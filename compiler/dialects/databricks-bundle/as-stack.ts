import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome, type Report } from '../../diagnostics/outcome.ts';
import type { Dict, Tree } from '../../value/literal.ts';
import type { AsStack, DialectEnv } from '../dialect.ts';
import { readBundleFiles } from './bundle-files.ts';
import { targetStack } from './target-stack.ts';
import { targetNames } from './targets.ts';
import { dictTree, withMembers } from './tree.ts';
import { givenBy } from './variables.ts';

/** The targets of a bundle, which are the environments of its stack. */
export function bundleEnvironments(path: string, env: DialectEnv): readonly string[] {
  const files = readBundleFiles(path, env, () => undefined);
  return files ? targetNames(files.root) : [];
}

/** A bundle as the document of a stack; undefined, with what is wrong, when it is none. */
export function bundleAsStack(path: string, env: DialectEnv): Outcome<AsStack | undefined> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const note = () => undefined;
  const files = readBundleFiles(path, env, report);
  if (!files) return outcome(undefined, diagnostics);
  const target = env.options.environment ?? targetNames(files.root)[0];
  const given = givenBy(env, { folder: files.folder, target: target ?? 'default', report });
  const made = targetStack(files, { target, given, env, report, note });
  if (!made || hasError(diagnostics)) return outcome(undefined, diagnostics);
  const { bundle, stack } = made;
  const root = env.options.environment === undefined ? stack : withEnvironment(stack, env.options.environment);
  const used = new Set([...given.commandLine.keys()].filter((name) => bundle.variables.get(name)?.isGiven));
  const document = { file: files.root.file, root, isWhole: true, aliases: [], yamlVersion: undefined };
  return outcome(hasError(diagnostics) ? undefined : { document, used }, diagnostics);
}

function withEnvironment(stack: Dict<Tree>, name: string): Dict<Tree> {
  return withMembers(stack, { environments: dictTree(stack, { [name]: dictTree(stack, {}) }) });
}
