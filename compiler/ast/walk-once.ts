import type { Dict, List, Literal } from '../value/literal.ts';
import type { Include, Node } from './node.ts';

/** What a walk does at the parts of a tree. `Place` is what it knows of where it is. */
export interface Visitor<Place> {
  /** What was gone through: an alias is its anchor's node again, and is visited once. One visitor may serve several trees. */
  readonly seen: Set<Node>;
  readonly scalar?: (node: Literal) => void;
  readonly list?: (list: List<Node>) => void;
  readonly include?: (node: Include) => void;
  /** Goes into the values that it wants to see. */
  readonly dict: (dict: Dict<Node>, place: Place, into: (node: Node, place: Place) => void) => void;
}

/** Goes once through all nodes of a tree. The mappings that `<<` merges stand where the whole stands; items of lists stand at `item`. */
export function walkOnce<Place>(
  root: Node,
  places: { readonly root: Place; readonly item: Place },
  visitor: Visitor<Place>,
): void {
  const walk = (node: Node, place: Place): void => {
    if (visitor.seen.has(node)) return;
    visitor.seen.add(node);
    switch (node.kind) {
      case 'list':
        visitor.list?.(node);
        for (const item of node.items) walk(item, places.item);
        return;
      case 'dict':
        visitor.dict(node, place, walk);
        return;
      case 'merge':
        for (const from of node.from) walk(from, place);
        visitor.dict(node.own, place, walk);
        return;
      case 'include':
        visitor.include?.(node);
        return;
      default:
        visitor.scalar?.(node);
    }
  };
  walk(root, places.root);
}
