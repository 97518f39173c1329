import { hasError } from '../../../compiler/diagnostics/outcome.ts';
import { byCodePoint } from '../../../compiler/util/by-code-point.ts';
import type { Verdict } from './judge.ts';

/** What became of one pair of bundle and target. */
export interface Row {
  readonly bundle: string;
  readonly target: string;
  readonly result: 'compiled' | 'refused' | 'failed';
  readonly detail: string;
  /** What the CLI says, and what became of what it printed. */
  readonly cli?: string;
  /** Whether the CLI takes it; undefined where it was not asked. */
  readonly isTaken?: boolean;
  /** What the CLI printed compiles. */
  readonly isPrintedCompiled?: boolean;
}

/** A row with what the CLI says: two ways that lead to different Terraform are a failure. */
export function withVerdict(row: Row, verdict: Verdict | undefined): Row {
  if (!verdict) return row;
  const { refused, printed, isOther } = verdict;
  if (refused !== undefined || !printed) return { ...row, isTaken: false, cli: `the CLI refuses it: ${refused}` };
  const errors = printed.asItStands.diagnostics.filter(({ severity }) => severity === 'error');
  const codes = [...new Set(errors.map(({ code }) => code))].join(' ');
  const isPrintedCompiled = !hasError(printed.asItStands.diagnostics);
  const judged = { ...row, isTaken: true, isPrintedCompiled };
  if (isOther) return { ...judged, result: 'failed', cli: 'what the CLI printed compiles to something else' };
  if (isPrintedCompiled && printed.imported && !printed.isSame)
    return { ...judged, result: 'failed', cli: 'what the CLI printed is another stack when it is imported' };
  return {
    ...judged,
    cli: isPrintedCompiled ? 'printed: compiled' : `printed: refused, ${codes}: ${errors[0]?.message}`,
  };
}

/** The figures behind the table; the last line counts. */
export function summaryOf(rows: readonly Row[]): readonly string[] {
  const count = (isCounted: (row: Row) => boolean) => rows.filter(isCounted).length;
  const compiled = count(({ result }) => result === 'compiled');
  const refused = rows.filter(({ result }) => result === 'refused');
  const reasons = refused.map(({ detail }) => detail.split(':', 1)[0] ?? '');
  const failed = count(({ result }) => result === 'failed');
  return [
    `${rows.length} pairs of bundle and target: ${compiled} compiled, ${refused.length} refused with a reason`,
    ...[...new Set(reasons)]
      .sort(byCodePoint)
      .map((reason) => `  ${reason}: ${reasons.filter((one) => one === reason).length}`),
    ...ofCli(rows),
    `${compiled + refused.length} passed, ${failed} failed`,
  ];
}

function ofCli(rows: readonly Row[]): readonly string[] {
  const taken = rows.filter(({ isTaken }) => isTaken === true);
  const others = rows.filter(({ isTaken }) => isTaken === false);
  if (taken.length + others.length === 0) return [];
  const ofFiles = taken.filter(({ result }) => result !== 'refused').length;
  const ofPrinted = taken.filter(({ result, isPrintedCompiled }) => result === 'refused' && isPrintedCompiled).length;
  const share = ((100 * (ofFiles + ofPrinted)) / Math.max(1, taken.length)).toFixed(1);
  const silent = others.filter(({ result }) => result !== 'refused').length;
  return [
    `the CLI takes ${taken.length}: ${ofFiles} of them compile from their files, ${ofPrinted} more from what it prints (${share} %)`,
    `the CLI refuses ${others.length}: ${silent} of them compile`,
  ];
}
