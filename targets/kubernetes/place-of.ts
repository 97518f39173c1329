import type { Resource } from '../../compiler/ir/program.ts';
import { placeOf, type Span } from '../../compiler/source/span.ts';
import type { Dict } from '../../compiler/value/literal.ts';
import { pick } from '../../compiler/value/pick.ts';
import { type Pointer, placeIn } from '../../compiler/value/place-in.ts';
import type { Value } from '../../compiler/value/value.ts';

/**
 * Where in the stack a part of an object comes from: its own properties, as far down as the pointer can be followed; the namespace of the target's section, where the
 * object says none; otherwise the block that made the object.
 */
export function placeOfPart(section: Dict<Value>): (object: Resource, pointer: Pointer) => Span {
  return ({ properties, at }, pointer) => {
    if (pointer.length === 0) return placeOf(at);
    const [first, second] = pointer;
    const isNamespace = first === 'metadata' && second === 'namespace';
    const metadata = isNamespace ? pick(properties, 'metadata') : undefined;
    const isOwn = metadata?.kind === 'dict' && metadata.entries.has('namespace');
    const standard = isNamespace && !isOwn ? pick(section, 'namespace') : undefined;
    return standard ? placeOf(standard) : (placeIn(properties, pointer) ?? placeOf(at));
  };
}
