import { never } from '../util/never.ts';
import type { Deferred, TextPart, Value } from './value.ts';

/** Whether only a target can turn `value` into a literal. */
export function isDeferred(value: Value): value is Deferred {
  switch (value.kind) {
    case 'ref':
    case 'text':
    case 'secret':
    case 'file':
    case 'foreign':
    case 'unresolved':
      return true;
    default:
      return false;
  }
}

/**
 * The part of `value` that only the target can know, in words that fit behind "it is"; undefined when there is none.
 * Unresolved placeholders do not count, because they were reported where they stand.
 */
export function deferredPart(value: Value): string | undefined {
  if (value.kind === 'text') return value.parts.map(describePart).find((words) => words !== undefined);
  return value.kind === 'ref' || value.kind === 'secret' || value.kind === 'foreign' ? describePart(value) : undefined;
}

function describePart(part: TextPart): string | undefined {
  if (typeof part === 'string') return undefined;
  switch (part.kind) {
    case 'ref':
      return `a reference to another resource, "\${resources.${part.text}}"`;
    case 'secret':
      return `the sensitive variable "${part.variable}"`;
    case 'foreign':
      return `"\${${part.expression}}", which is left to the target`;
    case 'unresolved':
      return undefined;
    default:
      return never(part);
  }
}

/** Whether `value` has a part that is an unresolved placeholder, so that nothing more can be said of it. */
export function hasUnresolved(value: Value): boolean {
  if (value.kind === 'unresolved') return true;
  return value.kind === 'text' && value.parts.some((part) => typeof part !== 'string' && part.kind === 'unresolved');
}
