import { type Outcome, outcome } from '../../diagnostics/outcome.ts';
import { planDiagnostics as say } from '../../plan/diagnostics.ts';
import { type ReadPlan, readSavedPlan } from '../../plan/saved-plan.ts';
import { sourceFile } from '../../source/source-file.ts';
import { readText } from '../disk.ts';
import type { Argument } from '../invocation.ts';
import { shownPath } from '../paths.ts';
import type { World } from '../world.ts';

/** Reads a plan that `--out` saved. STK7005, STK7006, and what reading a file reports. */
export function readSaved(world: World, given: Argument): Outcome<ReadPlan | undefined> {
  const path = shownPath(world, given.text);
  const text = readText(world, path);
  if (text.diagnostics.length > 0) return outcome(undefined, text.diagnostics);
  if (text.value === undefined)
    return outcome(undefined, [say.planNotReadable(given.at, { problem: 'there is no such file' })]);
  return readSavedPlan(sourceFile(path, text.value));
}
