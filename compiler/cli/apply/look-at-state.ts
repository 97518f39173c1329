import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError } from '../../diagnostics/outcome.ts';
import { isFailure } from '../../plan/connection.ts';
import { stateDiagnostics as say } from '../../state/diagnostics.ts';
import { type Look, lookAt } from '../../state/look.ts';
import { buildFor, formatOf } from '../build-for.ts';
import type { Session } from '../command.ts';
import { type Invocation, lastValue } from '../invocation.ts';
import { type MadePlan, plansOfBuild } from '../plan/make-plans.ts';
import { report } from '../report.ts';
import { exit } from '../world.ts';
import { connectTo } from './connect.ts';
import { codeOf, codeOfAll, exitOfErrors } from './exit-of-errors.ts';

/** A state and how the platform is against it. */
export interface Looked {
  readonly made: MadePlan;
  readonly looks: readonly Look[];
}

/**
 * Compiles, and looks at everything that the states of the stack know. What goes wrong is told; then there is only an exit code. What
 * could not be looked at is an error, too: nobody knows how it is.
 */
export async function lookAtStates(invocation: Invocation, session: Session): Promise<readonly Looked[] | number> {
  const { world, compiler } = session;
  const setup = buildFor(invocation, session, { emits: false });
  if (!setup) return exit.usage;
  const tell = (diagnostics: readonly Diagnostic[]) =>
    report({ ...world, stdout: world.stderr }, diagnostics, formatOf(invocation));
  const { value, diagnostics } = await plansOfBuild(setup.build, { world, invocation, targets: compiler.targets });
  tell(diagnostics);
  if (hasError(diagnostics)) return exitOfErrors(diagnostics);
  const looked: Looked[] = [];
  for (const made of value) {
    const result = await look(made, invocation, session);
    if (!('looks' in result)) {
      tell(result.diagnostics);
      return result.code;
    }
    looked.push(result);
  }
  return looked;
}

type Ended = { readonly code: number; readonly diagnostics: readonly Diagnostic[] };

async function look(made: MadePlan, invocation: Invocation, { world }: Session): Promise<Looked | Ended> {
  const connection = await connectTo(made.planning, { world, section: made.section });
  if (isFailure(connection)) {
    const problem = say.notConnected(invocation.command.at, { problem: connection.message });
    return { code: codeOf(connection), diagnostics: [problem] };
  }
  const parallelism = Math.max(1, Number(lastValue(invocation, 'parallelism')?.text ?? 10) || 10);
  const looks = await lookAt(made.current, connection, parallelism);
  connection.close();
  const failed = looks.flatMap((each) => (each.kind === 'failed' ? [each] : []));
  if (failed.length === 0) return { made, looks };
  const diagnostics = failed.map(({ resource, failure }) =>
    say.actionFailed(resource.attributes, {
      action: 'read',
      id: resource.id,
      problem: failure.message.replace(/\.$/, ''),
    }),
  );
  return { code: codeOfAll(failed.map(({ failure }) => failure)), diagnostics };
}
