import { isTree } from '../../ast/is-tree.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import type { Env } from '../../env.ts';
import { placeOf, type Span } from '../../source/span.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';

/** What `--set` says, as a mapping to be laid over the stack: `prefect.flow_run.id=x` is `{prefect: {flow_run: {id: x}}}`. Undefined when it says nothing. Reports what reading YAML reports. */
export function settingsGiven({ options, parse }: Env, report: Report): Dict<Tree> | undefined {
  const [first] = options.set ?? [];
  if (!first) return undefined;
  let all = emptyAt(first.value);
  for (const { key, value } of options.set ?? []) {
    // As behind every "=" of the command line, there may be a secret.
    const credentials = [{ start: 0, end: value.value.length }];
    const parsed = parse({ name: `--set ${key}`, text: value.value, credentials });
    for (const diagnostic of parsed.diagnostics) report(diagnostic);
    const { root } = parsed.value;
    const tree: Tree = root && isTree(root) ? root : { ...placeOf(value), kind: 'null' };
    all = placed(all, key.split('.'), tree);
  }
  return all;
}

function placed(into: Dict<Tree>, [key = '', ...rest]: readonly string[], value: Tree): Dict<Tree> {
  const known = into.entries.get(key)?.value;
  const inner = known?.kind === 'dict' ? known : emptyAt(value);
  const entry: Entry<Tree> = { ...placeOf(value), key, value: rest.length === 0 ? value : placed(inner, rest, value) };
  return { ...into, entries: new Map([...into.entries, [key, entry]]) };
}

function emptyAt(at: Span): Dict<Tree> {
  return { ...placeOf(at), kind: 'dict', entries: new Map() };
}
