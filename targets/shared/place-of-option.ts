import type { Resource } from '../../compiler/ir/program.ts';
import { placeOf, type Span } from '../../compiler/source/span.ts';
import { type Pointer, placeIn } from '../../compiler/value/place-in.ts';
import type { Value } from '../../compiler/value/value.ts';

/**
 * Where the stack says what is no property of a resource: what every system has (`depends_on`, `provider`, `ignore_changes`, `import`, `moved_from`), or a member of
 * `meta`. Undefined when the stack does not say it.
 */
export function placeOfOption({ options, meta }: Resource, option: string, path: Pointer): Span | undefined {
  const own: Readonly<Record<string, readonly Value[]>> = {
    depends_on: options.dependsOn,
    ignore_changes: options.ignoreChanges,
    provider: options.provider ? [options.provider] : [],
    import: options.importId ? [options.importId] : [],
    moved_from: options.movedFrom ? [options.movedFrom] : [],
  };
  const values = Object.hasOwn(own, option) ? own[option] : undefined;
  const [index] = path;
  const found = values?.[typeof index === 'number' ? index : 0];
  return found ? placeOf(found) : meta && placeIn(meta, [option, ...path]);
}
