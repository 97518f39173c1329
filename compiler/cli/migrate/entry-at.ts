import type { Node } from '../../ast/node.ts';
import type { Span } from '../../source/span.ts';
import type { Dict, Entry } from '../../value/literal.ts';

/** One `key: value` of a file, and the mapping that it stands in. */
export interface Placed {
  readonly entry: Entry<Node>;
  readonly owner: Dict<Node>;
}

/** What stands where in a document. */
export interface Places {
  /** The entry whose key stands at a place; undefined when none does. */
  readonly entryAt: (at: Span) => Placed | undefined;
  /** The mapping that begins at a place. */
  readonly dictAt: (at: Span) => Dict<Node> | undefined;
  /** The entry that a mapping is the value of, or an item of whose list it is; undefined where there are several, as of an alias. */
  readonly holderOf: (dict: Dict<Node>) => Placed | undefined;
}

/** Walks the document when somebody asks for the first time, and never again. */
export function placesIn(root: Node | undefined): Places {
  let found: Found | undefined;
  const all = (): Found => {
    found ??= foundIn(root);
    return found;
  };
  return {
    entryAt({ file, start }) {
      const placed = all().entries.get(start);
      return placed?.entry.file.name === file.name ? placed : undefined;
    },
    dictAt({ file, start }) {
      const dict = all().dicts.get(start);
      return dict?.file.name === file.name ? dict : undefined;
    },
    holderOf(dict) {
      const [only, other] = all().holders.get(dict) ?? [];
      return other ? undefined : only;
    },
  };
}

interface Found {
  readonly holders: ReadonlyMap<Dict<Node>, readonly Placed[]>;
  readonly entries: ReadonlyMap<number, Placed>;
  readonly dicts: ReadonlyMap<number, Dict<Node>>;
}

function foundIn(root: Node | undefined): Found {
  const entries = new Map<number, Placed>();
  const dicts = new Map<number, Dict<Node>>();
  const holders = new Map<Dict<Node>, Placed[]>();
  const waiting = root ? [root] : [];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind === 'list') waiting.push(...node.items);
    else if (node.kind === 'merge') waiting.push(node.own, ...node.from);
    else if (node.kind === 'dict') {
      // What begins together is found from the outside in: the outer one is meant.
      if (!dicts.has(node.start)) dicts.set(node.start, node);
      for (const entry of node.entries.values()) {
        const placed = { entry, owner: node };
        if (!entries.has(entry.start)) entries.set(entry.start, placed);
        for (const dict of mappingsOf(entry.value)) {
          const known = holders.get(dict);
          if (known) known.push(placed);
          else holders.set(dict, [placed]);
        }
        waiting.push(entry.value);
      }
    }
  }
  return { entries, dicts, holders };
}

/** The mapping that a value is, or those of a list. */
function mappingsOf(value: Node): readonly Dict<Node>[] {
  if (value.kind === 'list') return value.items.flatMap((item) => (item.kind === 'list' ? [] : mappingsOf(item)));
  if (value.kind === 'merge') return mappingsOf(value.own);
  return value.kind === 'dict' ? [value] : [];
}
