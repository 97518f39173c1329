import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome } from '../../../diagnostics/outcome.ts';
import type { Stack } from '../../../ir/stack.ts';
import type { Json, JsonObject } from '../../../util/json.ts';
import { isJsonList, member } from '../../../util/json-tree.ts';
import { pick, pickText } from '../../../value/pick.ts';
import type { ChosenBlock } from '../chosen-block.ts';
import { blockDiagnostics as say } from '../diagnostics.ts';

/** A Job to run. */
export interface JobOrder {
  readonly manifest: JsonObject;
  readonly namespace: string;
  /** What the cluster would make a name of. */
  readonly generateName: string;
  /** Whose log is shown and whose exit code counts. */
  readonly container: string;
  /** Seconds; undefined waits for as long as it takes. */
  readonly jobTimeout: number | undefined;
  readonly podTimeout: number;
  readonly streams: boolean;
  /** `prefect: {compat}`: what the original does not look at does not count. */
  readonly isOriginal: boolean;
}

/** What a `kubernetes-job` block asks for: its manifest as it is written, and what only matters when it runs (specs/prefect §3). Reports STK8503. */
export function jobOrder({ block }: ChosenBlock, stack: Stack, manifest: JsonObject): Outcome<JobOrder | undefined> {
  const diagnostics: Diagnostic[] = [];
  const containers = at(manifest, ['spec', 'template', 'spec', 'containers']);
  const main = isJsonList(containers) ? containers[0] : undefined;
  const command = pick(block.body, 'command');
  const args = member(main, 'args') ?? member(main, 'command');
  const isEmpty = command?.kind === 'list' && command.items.length === 0;
  if (isEmpty || !isJsonList(args) || args.length === 0) {
    diagnostics.push(say.nothingToRun(block.at, { name: block.name }));
  }
  if (hasError(diagnostics)) return outcome(undefined, diagnostics);
  const number = (field: string) => {
    const value = pick(block.body, field);
    return value?.kind === 'integer' ? Number(value.value) : undefined;
  };
  const streams = pick(block.body, 'stream_output');
  const prefect = stack.sections.get('prefect');
  return outcome({
    manifest,
    namespace: text(at(manifest, ['metadata', 'namespace'])) ?? 'default',
    generateName: text(at(manifest, ['metadata', 'generateName'])) ?? `${block.name}-`,
    container: text(member(main, 'name')) ?? 'prefect-job',
    jobTimeout: number('job_watch_timeout_seconds'),
    podTimeout: number('pod_watch_timeout_seconds') ?? 60,
    streams: !(streams?.kind === 'boolean' && !streams.value),
    isOriginal: prefect !== undefined && pickText(prefect, 'compat') !== undefined,
  });
}

function at(json: Json | undefined, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((found, key) => member(found, key), json);
}

function text(json: Json | undefined): string | undefined {
  return typeof json === 'string' && json !== '' ? json : undefined;
}
