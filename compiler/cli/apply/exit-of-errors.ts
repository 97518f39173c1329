import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Failure } from '../../plan/connection.ts';
import type { Stop } from '../../state/carry-out.ts';
import { stateDiagnostics } from '../../state/diagnostics.ts';
import { exit } from '../world.ts';

/** How an action ended that these errors stopped. */
export function endedBy(diagnostics: readonly Diagnostic[]): {
  readonly code: number;
  readonly diagnostics: readonly Diagnostic[];
} {
  return { code: exitOfErrors(diagnostics), diagnostics };
}

/** The exit code of a run that ended with these errors: a state that others hold, or that lets nobody in, is told apart from mistakes. */
export function exitOfErrors(diagnostics: readonly Diagnostic[]): number {
  const own = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => exitOfState.get(code));
  return own.find((code) => code !== undefined) ?? exit.errors;
}

const { stateRefused, stateUnreachable, stateLocked } = stateDiagnostics.rows;
const exitOfState: ReadonlyMap<string, number> = new Map([
  [stateRefused.code, exit.refused],
  [stateUnreachable.code, exit.unavailable],
  [stateLocked.code, exit.busy],
]);

/** The exit code of a failure. */
export function codeOf({ kind }: Failure): number {
  return kind === 'rejected' || kind === 'exists'
    ? exit.errors
    : kind === 'unreachable'
      ? exit.unavailable
      : exit.refused;
}

/** The exit code of several failures: of a mistake first, because trying again or another key cannot mend that. */
export function codeOfAll(failures: readonly Failure[]): number {
  const codes = failures.map(codeOf);
  return [exit.errors, exit.refused, exit.unavailable].find((code) => codes.includes(code)) ?? exit.errors;
}

/** The exit code of a run that ended before it was done. */
export function codeOfStop({ cause }: Stop): number {
  return cause === undefined ? exit.errors : exitOfStop[cause];
}

const exitOfStop: Readonly<Record<NonNullable<Stop['cause']>, number>> = {
  interrupted: exit.interrupted,
  taken: exit.busy,
  unreachable: exit.unavailable,
  credentials: exit.refused,
};
