import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.ts';
import type { Failed } from '../../../compiler/engine.ts';
import type { PlaceOf } from '../../../compiler/ir/output-file.ts';
import { placeOf, type Span } from '../../../compiler/source/span.ts';
import type { Pointer } from '../../../compiler/value/place-in.ts';
import { terraformDiagnostics as say } from '../diagnostics.ts';
import { type Complaint, complaintsIn } from './complaints.ts';
import { pointerAt } from './pointer-at.ts';

/**
 * What a Terraform that failed has said, once more in the words of the stack: errors that point into the document with the line of the stack that it comes from (STK8025), a program that is
 * too old (STK8026), a plan that somebody has overtaken (STK8027), another backend than last time (STK8028), a lock (STK8030). What is none of these is left as Terraform said it.
 */
export function explain(failed: Failed): readonly Diagnostic[] {
  const complaints = complaintsIn(failed.printed);
  const general = complaints.flatMap((one) => generalOf(one, failed));
  return [
    ...new Map(general.map((each) => [each.code, each])).values(),
    ...complaints.flatMap((one) => placed(one, failed)),
  ];
}

const versionRefused = /^Unsupported (Terraform|OpenTofu) Core version$/;
const otherBackend =
  /^Backend (?:configuration changed|initialization required|type changed)|^Can't ask approval for state migration|^Error asking for state migration|^Unsetting the previously set backend/;

function generalOf({ summary, detail, text }: Complaint, { deployment, program }: Failed): readonly Diagnostic[] {
  const { at } = deployment;
  const where = { stack: deployment.stack, where: inEnvironment(deployment.environment) };
  if (versionRefused.test(summary)) {
    const version = /version (\S+?)\.? /.exec(`${detail.join(' ')} `)?.[1] ?? '';
    const asked = program.sections.get('terraform')?.entries.get('required_version');
    const wanted = asked?.value.kind === 'string' ? asked.value.value : 'another one';
    return [say.otherVersionAsked(asked ? placeOf(asked.value) : at, { version, wanted })];
  }
  if (/^Saved plan is stale/.test(summary)) return [say.planStale(at, where)];
  if (otherBackend.test(summary)) return [say.otherBackend(at, where)];
  if (/^Error acquiring the state lock/.test(summary)) return [say.stateLocked(at, { ...where, who: holder(text) })];
  return [];
}

/** Blocks that Terraform has only had for a while, with the version that brought them. */
const since: Readonly<Record<string, string>> = { moved: '1.1', import: '1.5', check: '1.5', removed: '1.7' };

function placed(complaint: Complaint, { files, deployment }: Failed): readonly Diagnostic[] {
  const { summary, detail, file, line, address } = complaint;
  if (versionRefused.test(summary)) return [];
  const block = / (?:named|type) "(\w+)"/.exec(detail.join(' '))?.[1] ?? '';
  const isUnknown = /^Unsupported block type$|^Extraneous JSON object property$|^Unsupported argument$/.test(summary);
  const written = files.get(file ?? '') ?? [...files.values()].find(({ placeOf: find }) => find);
  const pointer = file === undefined || line === undefined ? [] : pointerAt(files.get(file)?.text ?? '', line);
  const needed = isUnknown && pointer.length < 2 && Object.hasOwn(since, block) ? since[block] : undefined;
  if (needed !== undefined) return [say.programOlderThan(deployment.at, { block, version: needed })];
  const span = written?.placeOf && placeFor(pointer, address, written.placeOf);
  if (!span) return [];
  const said = [summary, ...detail.slice(0, 1)].join(': ').replace(/[.:]+$/, '');
  return [say.refusedPart(span, { said, what: address === undefined ? '' : ` of "${address}"` })];
}

function placeFor(pointer: Pointer, address: string | undefined, find: PlaceOf): Span | undefined {
  const own = find(pointer);
  if (own || address === undefined) return own;
  const steps = address.split('.');
  return find(steps[0] === 'data' ? steps : ['resource', ...steps]);
}

function inEnvironment(environment: string | undefined): string {
  return environment === undefined ? '' : ` in "${environment}"`;
}

/** `Who: jane@host` of the lock's description. */
function holder(text: string): string {
  const who = /Who: +(\S+)/.exec(text)?.[1];
  return who === undefined ? 'somebody' : `"${who}"`;
}
