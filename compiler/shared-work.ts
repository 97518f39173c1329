import type { Outcome } from './diagnostics/outcome.ts';
import type { Part } from './expression/syntax.ts';
import type { KnownCanonical } from './schema/canonicalize.ts';
import type { Str, Tree } from './value/literal.ts';

/**
 * What compiling a stack for one environment finds out about the source, and compiling it for the next one need not find out again.
 * Nodes are immutable and shared by all environments, so what is true of one stays true. Keeping this costs more than it gives when
 * there is only one environment: then there is none.
 */
export interface SharedWork {
  readonly canonical: KnownCanonical;
  /** Whether a list or mapping is the same in every environment: no placeholder, nothing that looks like one, no variables of its own. */
  readonly plain: Map<Tree, boolean>;
  /** The parts of texts with placeholders. */
  readonly parts: Map<Str, Outcome<readonly Part[]>>;
}

/** Nothing is known yet. */
export function newSharedWork(): SharedWork {
  return { canonical: new Map(), plain: new Map(), parts: new Map() };
}

/** Whether nothing inside `node` depends on the environment; remembers the answer for every list and mapping inside. */
export function isPlain(node: Tree, plain: SharedWork['plain']): boolean {
  // The braces of a Go template are told in every environment.
  if (node.kind === 'string') return !node.value.includes('{') || !/[${]\{/.test(node.value);
  if (node.kind !== 'list' && node.kind !== 'dict') return true;
  const known = plain.get(node);
  if (known !== undefined) return known;
  let result = true;
  if (node.kind === 'list') for (const item of node.items) result = isPlain(item, plain) && result;
  else {
    for (const { key, value } of node.entries.values()) {
      // `variables` may open a scope, and a placeholder in a key is a mistake that every environment has to report.
      result = isPlain(value, plain) && key !== 'variables' && !key.includes('${') && result;
    }
  }
  plain.set(node, result);
  return result;
}

/** `make` for texts that were not read before. */
export function partsOf(
  node: Str,
  parts: SharedWork['parts'] | undefined,
  make: () => Outcome<readonly Part[]>,
): Outcome<readonly Part[]> {
  const known = parts?.get(node);
  if (known) return known;
  const made = make();
  parts?.set(node, made);
  return made;
}
