import type { Node } from '../../ast/node.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import { folderOf, joinPath } from '../../util/path.ts';
import type { Str } from '../../value/literal.ts';
import type { Value } from '../../value/value.ts';
import type { ExpandEnv } from '../kind.ts';
import { infrastructureDiagnostics as say } from './diagnostics.ts';

/** What reads the file that a field names. */
export interface FileField {
  readonly field: string;
  readonly name: string;
  readonly env: Pick<ExpandEnv, 'read' | 'parse'>;
  readonly report: Report;
}

/** The content of a YAML or JSON file beside the file that names it; undefined when it cannot be read, which is reported (STK3315, or what its reader says). */
export function readFile(path: Str, { field, name, env, report }: FileField): Value | undefined {
  const whole = joinPath(folderOf(path.file.name), path.value);
  const { value: text, diagnostics } = env.read(whole);
  for (const diagnostic of diagnostics) report(diagnostic);
  if (text === undefined) {
    if (diagnostics.length === 0) report(say.fileMissing(path, { path: path.value, field, name }));
    return undefined;
  }
  const parsed = env.parse({ name: whole, text });
  for (const diagnostic of parsed.diagnostics) report(diagnostic);
  const { root } = parsed.value;
  return root && isPlain(root) ? root : undefined;
}

/** Files of manifests are data: what only stacks know (`!use`) is reported by nobody, so it counts as nothing. */
function isPlain(node: Node): node is Extract<Node, Value> {
  switch (node.kind) {
    case 'include':
    case 'merge':
      return false;
    case 'list':
      return node.items.every(isPlain);
    case 'dict':
      return [...node.entries.values()].every(({ value }) => isPlain(value));
    default:
      return true;
  }
}
