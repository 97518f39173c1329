import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Outcome, outcome } from '../../diagnostics/outcome.ts';
import type { OutputFile } from '../../ir/output-file.ts';
import { writeDiagnostics as say } from '../diagnostics.ts';
import { below } from '../paths.ts';
import { type OutputFolder, placeOf, readOutput } from './output-folder.ts';
import { type Plan, planWrites, type Step } from './plan.ts';
import { emptyRecord, isInside, type Record, readRecord, recordName } from './record.ts';

export interface Order {
  readonly folder: OutputFolder;
  readonly files: readonly OutputFile[];
  /** The targets of this run; undefined for all. */
  readonly targets: readonly string[] | undefined;
  readonly force: boolean;
}

/** An order that was compared with the disk. Nothing has been written yet. */
export interface Prepared {
  readonly order: Order;
  readonly plan: Plan;
  readonly before: { readonly record: Record; readonly text: string };
  /** What is on the disk now, for the files of the plan that are there. */
  readonly found: ReadonlyMap<string, string>;
}

/**
 * Compares what should be written with what is there. Reports, for all files at once, what must not be touched (STK8040,
 * STK8041) or cannot be (STK8043, STK8044), and a record that cannot be read (STK8045, unless forced).
 */
export function prepare(order: Order): Outcome<Prepared> {
  const diagnostics: Diagnostic[] = [];
  for (const { path } of order.files)
    if (!isInside(path)) throw new Error(`A target writes outside of its folder: ${path}`);
  const before = recordOf(order, diagnostics);
  const found = new Map<string, string>();
  const read = (path: string) => {
    const { value, diagnostics: problems } = readOutput(order.folder, path);
    diagnostics.push(...problems);
    if (value !== undefined) found.set(path, value);
    return value;
  };
  const plan = planWrites({ ...order, record: before.record, read });
  for (const step of plan.steps) if (step.kind === 'refuse') diagnostics.push(refusal(order.folder, step));
  return outcome({ order, plan, before, found }, diagnostics);
}

function recordOf(order: Order, diagnostics: Diagnostic[]): Prepared['before'] {
  const { value: text, diagnostics: problems } = readOutput(order.folder, recordName);
  diagnostics.push(...problems);
  const record = text === undefined ? emptyRecord : readRecord(text);
  if (record) return { record, text: text ?? '' };
  if (!order.force) {
    const path = below(order.folder.path, recordName);
    diagnostics.push(say.unreadableRecord(placeOf(order.folder, recordName), { path }));
  }
  return { record: emptyRecord, text: text ?? '' };
}

function refusal(folder: OutputFolder, step: Extract<Step, { kind: 'refuse' }>): Diagnostic {
  const at = placeOf(folder, step.path);
  const path = below(folder.path, step.path);
  return step.why === 'changed' ? say.changedByHand(at, { path, action: step.to }) : say.notOurs(at, { path });
}
