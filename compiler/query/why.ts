import type { Program } from '../ir/program.ts';
import { placeOf, type Span } from '../source/span.ts';
import type { Entry, Tree } from '../value/literal.ts';
import type { Origin, Trace } from '../value/origin.ts';
import { readPath } from '../value/path.ts';
import type { Value } from '../value/value.ts';
import { resourceAt, valueAt } from './value-at.ts';

/** Where values come from, as far as they are not simply what was written: what happened to each, the last first. */
export type Origins = Pick<ReadonlyMap<Value, readonly Origin[]>, 'get'>;

/** A listener for `Env.trace` and the table that it fills. Values keep their identity through all passes, which makes them the keys. */
export function collectOrigins(): { readonly trace: Trace; readonly origins: Origins } {
  const origins = new Map<Value, readonly Origin[]>();
  const trace: Trace = (value, origin) => void origins.set(value, [origin, ...(origins.get(value) ?? [])]);
  return { trace, origins };
}

/** Why a value is what it is: the value itself, then each step back to what somebody wrote. */
export interface Why {
  readonly value: Value;
  readonly steps: readonly Reason[];
  /** The blocks that made the resource, from the nearest outwards; empty when the user wrote it. */
  readonly causes: readonly Span[];
}

export interface Reason {
  readonly kind: Exclude<Origin['kind'], 'placeholder'> | 'written';
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
  let at: Value | undefined = value;
  while (at && steps.length < longest) {
    const here: Value = at;
    const own: readonly Origin[] = origins.get(here) ?? [];
    const reasons = own.flatMap((origin) => reasonsOf(here, origin, origins));
    steps.push(...reasons);
    at = own.map(before).find((from) => from !== undefined);
    // What an environment has put there was written there, and what is filled in was written nowhere.
    const isTold = reasons.some(({ kind }) => kind === 'overlaid' || kind === 'default' || kind === 'made');
    if (!at && !isTold) steps.push({ kind: 'written', at: placeOf(here), by: undefined, instead: [] });
  }
  return steps;
}

/** The value that another was made of. */
function before(origin: Origin): Value | undefined {
  return origin.kind === 'overlaid' || origin.kind === 'placeholder' ? undefined : origin.from;
}

function reasonsOf(value: Value, origin: Origin, origins: Origins): readonly Reason[] {
  switch (origin.kind) {
    case 'overlaid':
      return [{ kind: origin.kind, at: origin.at, by: undefined, instead: [origin.over] }];
    case 'variable':
      return [{ kind: origin.kind, at: origin.at, by: origin.name, instead: origin.hidden }];
    case 'placeholder':
      // The placeholder itself may have been brought by an environment, or stand under another name.
      return (origins.get(origin.from) ?? []).flatMap((each) => reasonsOf(origin.from, each, origins));
    default:
      return [{ kind: origin.kind, at: placeOf(value), by: origin.by, instead: [] }];
  }
}
