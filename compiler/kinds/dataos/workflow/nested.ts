import { isTree } from '../../../ast/is-tree.ts';
import { checkWritten } from '../../../schema/check-value.ts';
import { sourceFile } from '../../../source/source-file.ts';
import { folderOf, joinPath } from '../../../util/path.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { dataosDiagnostics } from '../diagnostics.ts';
import { interpolate } from '../interpolation.ts';
import { workflowManifest } from '../model/workflow.ts';
import { readLocal } from '../read-local.ts';
import type { Task } from '../world.ts';
import { workflowDiagnostics as say } from './diagnostics.ts';

/** A workflow that stands in a file of its own, and is one job of another. */
export interface Nested {
  readonly manifest: Dict<Value>;
  /** Its `workflow:`. */
  readonly section: Dict<Value>;
  readonly files: readonly string[];
}

/** Reads the workflow that a job names under `file`; `$NAME` in it means what it means in every manifest. Diagnostics: STK3428, STK3438, STK3449, STK3472, STK3473, and those of the file. */
export function readNested(entry: Dict<Value>, files: readonly string[], task: Task): Nested | undefined {
  const written = pick(entry, 'file');
  if (written?.kind !== 'string') return undefined;
  const path = joinPath(folderOf(written.file.name), written.value);
  if (files.includes(path)) {
    task.report(say.nestedCircle(written, { path: written.value }));
    return undefined;
  }
  const { read, parse } = task.world;
  const text = readLocal({ path: written.value, key: 'file', at: written }, { read, report: task.report });
  if (text === undefined) return undefined;
  const parsed = parse(sourceFile(path, text));
  for (const diagnostic of parsed.diagnostics) task.report(diagnostic);
  const { root } = parsed.value;
  const manifest = root !== undefined && isTree(root) && root.kind === 'dict' ? root : undefined;
  const type = manifest && pickText(manifest, 'type');
  if (manifest === undefined || type !== 'workflow') {
    const found = type === undefined ? 'it is no manifest' : `it is a ${type}`;
    task.report(say.nestedNoWorkflow(written, { path: written.value, found }));
    return undefined;
  }
  const { variables } = task.world;
  const whole = variables === undefined ? manifest : interpolate(manifest, variables, task.report);
  const checked = checkWritten(whole, workflowManifest, task.report);
  const section = checked.kind === 'dict' ? pickDict(checked, 'workflow') : undefined;
  if (checked.kind !== 'dict' || section === undefined) return undefined;
  const schedule = section.entries.get('schedule');
  if (schedule !== undefined)
    task.report(
      dataosDiagnostics.noEffect(schedule, { key: 'schedule', reason: 'the workflow is a job of another one' }),
    );
  return { manifest: checked, section, files: [...files, path] };
}
