import { isTree } from '../../ast/is-tree.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import { sourceFile } from '../../source/source-file.ts';
import { folderOf, joinPath } from '../../util/path.ts';
import type { Dict } from '../../value/literal.ts';
import { pick } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import type { ExpandEnv } from '../kind.ts';
import { readLocal } from './read-local.ts';

/** The value of a YAML file that the section names under `key`. Diagnostics: STK3449 and those of YAML. */
export function readYaml(
  section: Dict<Value>,
  key: string,
  { env, report }: { readonly env: ExpandEnv; readonly report: Report },
): Value | undefined {
  const value = pick(section, key);
  const path = value?.kind === 'string' ? value.value : undefined;
  if (value === undefined || path === undefined) return undefined;
  const text = readLocal({ path, key, at: value }, { read: env.read, report });
  if (text === undefined) return undefined;
  const parsed = env.parse(sourceFile(joinPath(folderOf(value.file.name), path), text));
  for (const diagnostic of parsed.diagnostics) report(diagnostic);
  const { root } = parsed.value;
  return root !== undefined && isTree(root) ? root : undefined;
}
