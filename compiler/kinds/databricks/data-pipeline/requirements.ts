import type { Span } from '../../../source/span.ts';
import { dictAt, listAt, textAt } from '../../../value/build.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickList } from '../../../value/pick.ts';
import { partsOf, writtenText } from '../../../value/text-parts.ts';
import type { Value } from '../../../value/value.ts';
import type { Runtime } from './runtime.ts';

/** What must be installed to run a pipeline: its own dependencies, Laktory itself, and what the profiling task needs. */
export function requirementsOf(
  pipeline: Dict<Value>,
  orchestrator: Dict<Value>,
  { version }: Runtime,
): readonly Value[] {
  const at = pick(pipeline, 'name') ?? pipeline;
  const own = pickList(pipeline, 'dependencies')?.items ?? [];
  const hasLaktory = own.some((item) => writtenText(item).includes('laktory'));
  return [
    ...own,
    ...(hasLaktory ? [] : [textAt(at, `laktory==${version}`)]),
    ...(hasProfilingTask(orchestrator) ? [textAt(at, 'databricks-sdk>=0.114.0')] : []),
  ];
}

export function hasProfilingTask(orchestrator: Dict<Value>): boolean {
  const value = pick(orchestrator, 'data_profiling_config_task');
  return value?.kind === 'boolean' && value.value;
}

/** The requirements as libraries of a cluster. */
export function librariesOf(requirements: readonly Value[], at: Span): Value {
  return listAt(
    at,
    requirements.map((one) => dictAt(at, isWheel(one) ? { whl: one } : { pypi: dictAt(at, { package: one }) })),
  );
}

/** A file or a package? A reference leads to a file that the stack deploys; of a variable without a value only the name tells. */
function isWheel(requirement: Value): boolean {
  const parts = partsOf(requirement);
  const last = parts.at(-1);
  if (last !== undefined && typeof last !== 'string' && last.kind === 'ref') return true;
  const isOpen = parts.some((part) => typeof part !== 'string' && part.kind === 'unresolved');
  const text = writtenText(requirement);
  return text.includes('whl') || (isOpen && text.includes('wheel'));
}
