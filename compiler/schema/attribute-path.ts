import { didYouMean } from '../util/did-you-mean.ts';
import type { PathStep } from '../value/path.ts';
import { alternatives } from './descend.ts';
import type { Field, FieldType, ObjectType } from './type.ts';

/** What a reference's path leads to, or the first step that leads nowhere. */
export type AttributePath =
  /** `field` is the last field on the way; undefined when the path is empty. */
  | { readonly kind: 'found'; readonly type: FieldType; readonly field: Field | undefined }
  /** No field of `owner` is called `name`; `suggestion` is ` Did you mean "x"?` or nothing. */
  | { readonly kind: 'unknown'; readonly owner: string; readonly name: string; readonly suggestion: string }
  /** `name` is a list to Terraform, so the next step must pick an element: `continuous[0].pause_status`. */
  | { readonly kind: 'needs-index'; readonly name: string; readonly next: string }
  /** `name` is a set, of which no element can be picked. */
  | { readonly kind: 'set-index'; readonly name: string }
  /** `name` holds one value, which has no parts. */
  | { readonly kind: 'no-parts'; readonly name: string; readonly next: string }
  /** What stands behind `name` cannot be read: `a..b`, `a[`. */
  | { readonly kind: 'unreadable'; readonly rest: string };

/**
 * Follows `path` (`id`, `task[0].task_key`, `tags["a"]`, `task[*].library`) through the fields of `type`, those included that
 * only the provider sets. Elements may be picked by `[0]`, `.0`, `[*]` or `.*`; keys of free mappings by `.key` or `["key"]`.
 * Of a union or a variant it is enough that one option leads on. What lies below a field of unknown type is not looked at.
 */
export function followPath(type: ObjectType, path: readonly PathStep[]): AttributePath {
  const last = path.at(-1);
  if (last?.kind === 'unreadable') return { kind: 'unreadable', rest: last.name };
  let at: Extract<AttributePath, { kind: 'found' }> = { kind: 'found', type, field: undefined };
  let picked = true;
  for (const step of path) {
    const next = follow(at, step, picked);
    if (next.kind !== 'found') return next;
    picked = isPick(step);
    at = next;
  }
  return at;
}

type Found = Extract<AttributePath, { kind: 'found' }>;

function follow(from: Found, step: PathStep, picked: boolean): AttributePath {
  const { type, field } = from;
  const name = field?.name ?? '';
  switch (type.kind) {
    case 'union':
    case 'variant':
      return followAny(from, step, picked);
    case 'any':
    case 'json':
      return { kind: 'found', type: { kind: 'any' }, field };
    case 'list':
      if (!isPick(step)) return { kind: 'needs-index', name, next: step.name };
      return type.unordered && step.kind !== 'splat'
        ? { kind: 'set-index', name }
        : { kind: 'found', type: type.item, field };
    case 'map':
      return { kind: 'found', type: type.value, field };
    case 'object': {
      if (type.isListOfOne && !picked) return isPick(step) ? from : { kind: 'needs-index', name, next: step.name };
      const next = type.fields.get(step.name);
      if (next !== undefined) return { kind: 'found', type: next.type, field: next };
      const owner = type.name;
      return { kind: 'unknown', owner, name: step.name, suggestion: didYouMean(step.name, type.fields.keys()) };
    }
    default:
      return { kind: 'no-parts', name, next: step.name };
  }
}

/** What any of the alternatives leads to. When none does, the fields of all of them are suggested. */
function followAny({ type, field }: Found, step: PathStep, picked: boolean): AttributePath {
  const ways = alternatives(type).map((each) => follow({ kind: 'found', type: each, field }, step, picked));
  const found = ways.filter((way) => way.kind === 'found');
  const [first, ...others] = found;
  if (first) {
    const isOne = others.every((other) => other.type === first.type);
    return isOne ? first : { ...first, type: { kind: 'union', options: found.map((way) => way.type) } };
  }
  const unknown = ways.find((way) => way.kind === 'unknown');
  if (!unknown) return ways[0] ?? { kind: 'found', type: { kind: 'any' }, field };
  const names = alternatives(type).flatMap((each) => (each.kind === 'object' ? [...each.fields.keys()] : []));
  return { ...unknown, owner: field?.name ?? unknown.owner, suggestion: didYouMean(step.name, new Set(names)) };
}

/** Whether a step picks an element of a list. */
function isPick({ kind }: PathStep): boolean {
  return kind === 'index' || kind === 'splat';
}
