import type { Program } from '../ir/program.ts';
import { placeOf, type Span } from '../source/span.ts';
import type { Entry, Tree } from '../value/literal.ts';
import type { Origin } from '../value/origin.ts';
import { readPath } from '../value/path.ts';
import type { Value } from '../value/value.ts';
import type { Origins } from './origins.ts';
import { resourceAt, valueAt } from './value-at.ts';

/** Why a value is what it is: the value itself, then each step back to what somebody wrote. */
export interface Why {
  readonly value: Value;
  readonly steps: readonly Reason[];
  /** The blocks that made the resource, from the nearest outwards; empty when the user wrote it. */
  readonly causes: readonly Span[];
}

export interface Reason {
  readonly kind: Origin['kind'] | 'written';
  /** Where the step happened. */
  readonly at: Span;
  /** The variable, the field's type, or the kind that had a hand in it. */
  readonly by: string | undefined;
  /** What was there before, or is hidden by it. */
  readonly instead: readonly (Tree | Entry<Tree>)[];
}

/** A circle cannot arise from one compilation; a wrong table must not hang an editor. */
const longest = 100;

/**
 * Explains one value of a compiled program. `address` is a logical name or `databricks_job.ingest`, `path` is `task[0].timeout_seconds`.
 * Undefined when there is no such resource or value. Pure: a question to a compilation that was traced (`collectOrigins`).
 */
export function why(of: { program: Program; origins: Origins }, address: string, path: string): Why | undefined {
  const resource = resourceAt(of.program, address);
  const value = resource && valueAt(resource.properties, readPath(path.startsWith('[') ? path : `.${path}`));
  return value && { value, steps: stepsOf(value, of.origins), causes: resource.causes };
}

function stepsOf(value: Value, origins: Origins): readonly Reason[] {
  const steps: Reason[] = [];
  let at: Value = value;
  while (steps.length < longest) {
    const origin = origins.get(at);
    if (!origin) return [...steps, { kind: 'written', at: placeOf(at), by: undefined, instead: [] }];
    steps.push(reasonOf(at, origin));
    if (origin.kind === 'overlaid' || !origin.from) return steps;
    at = origin.from;
  }
  return steps;
}

function reasonOf(value: Value, origin: Origin): Reason {
  const { kind } = origin;
  if (kind === 'overlaid') return { kind, at: origin.at, by: undefined, instead: [origin.over] };
  if (kind === 'variable') return { kind, at: origin.at, by: origin.name, instead: origin.hidden };
  return { kind, at: placeOf(value), by: origin.by, instead: [] };
}
