import { isTree } from '../../ast/is-tree.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import type { Env } from '../../env.ts';
import { placeOf, type Span } from '../../source/span.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';

/** What `--set` says, as a mapping to be laid over the stack: `prefect.flow_run.id=x` is `{prefect: {flow_run: {id: x}}}`. Undefined when it says nothing. Reports what reading YAML reports. */
export function settingsGiven({ options, parse }: Env, report: Report): Dict<Tree> | undefined {
  const [first] = options.set ?? [];
  if (!first) return undefined;
  const all = openedAt(first.value, undefined);
  const open = new Map<Tree, Growing>([[all, all]]);
  for (const { key, value } of options.set ?? []) {
    // As behind every "=" of the command line, there may be a secret.
    const credentials = [{ start: 0, end: value.value.length }];
    const parsed = parse({ name: `--set ${key}`, text: value.value, credentials });
    for (const diagnostic of parsed.diagnostics) report(diagnostic);
    const { root } = parsed.value;
    const tree: Tree = root && isTree(root) ? root : { ...placeOf(value), kind: 'null' };
    place(tree, key.split('.'), { all, open });
  }
  return all;
}

/** A mapping that is still being made. */
interface Growing extends Dict<Tree> {
  readonly entries: Map<string, Entry<Tree>>;
}

interface Settings {
  readonly all: Growing;
  /** The mappings that were made for these settings, by themselves. */
  readonly open: Map<Tree, Growing>;
}

/** Puts a value where its path says, in place: each of thousands of settings would copy all that were before it. */
function place(value: Tree, path: readonly string[], { all, open }: Settings): void {
  let into = all;
  for (const key of path.slice(0, -1)) {
    const known = into.entries.get(key)?.value;
    const next = (known && open.get(known)) ?? openedAt(value, known);
    open.set(next, next);
    into.entries.set(key, { ...placeOf(value), key, value: next });
    into = next;
  }
  const last = path.at(-1) ?? '';
  into.entries.set(last, { ...placeOf(value), key: last, value });
}

/** An empty mapping, or one with what an earlier setting has put there. */
function openedAt(at: Span, known: Tree | undefined): Growing {
  return { ...placeOf(at), kind: 'dict', entries: new Map(known?.kind === 'dict' ? known.entries : []) };
}
