import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError } from '../../diagnostics/outcome.ts';
import { type Failure, isFailure, type Listing, type Status } from '../../plan/connection.ts';
import { printJson } from '../../plan/print-json.ts';
import { stateDiagnostics as say } from '../../state/diagnostics.ts';
import { connectTo } from '../apply/connect.ts';
import { codeOf, exitOfErrors } from '../apply/exit-of-errors.ts';
import { buildFor, formatOf } from '../build-for.ts';
import type { RunCommand } from '../command.ts';
import { drive } from '../engine/drive.ts';
import { homesIn } from '../homes-in.ts';
import { hasSwitch, type Invocation } from '../invocation.ts';
import { type MadePlan, plansOfBuild } from '../plan/make-plans.ts';
import { report } from '../report.ts';
import { statusJson, statusText } from '../status/print-status.ts';
import { exit, type World } from '../world.ts';

/** What is asked of a platform that stackc deploys to itself; tools of other targets have their own arguments for it. */
const platformOptions = ['deployer', 'wait', 'json'];

/** `stackc status`: how what stackc itself has deployed is, then what the tools of other targets say of theirs. */
export const run: RunCommand = async (invocation, session) => {
  const homes = homesIn(invocation, session);
  const isAsked = platformOptions.some((name) => hasSwitch(invocation, name));
  if (homes.isPlanned || isAsked) {
    const code = await platformStatus(invocation, session);
    if (code !== exit.done || isAsked || !homes.isDriven) return code;
  }
  return drive('status')(invocation, session);
};

/** How the deployments of a stack are, or with `--deployer` everything that the Deployer has. Exits with 1 when a deployment is not well. */
const platformStatus: RunCommand = async (invocation, session) => {
  const { world, compiler } = session;
  const tell = (diagnostics: readonly Diagnostic[]) =>
    report({ ...world, stdout: world.stderr }, diagnostics, formatOf(invocation));
  const isAll = hasSwitch(invocation, 'deployer');
  // What the Deployer has is there without any stack.
  const hasStack = !isAll || invocation.arguments.length > 0 || homesIn(invocation, session).isPlanned;
  const setup = hasStack ? buildFor(invocation, session, { emits: false }) : undefined;
  if (hasStack && !setup) return exit.usage;
  const made = setup && (await plansOfBuild(setup.build, { world, invocation, targets: compiler.targets }));
  tell(made?.diagnostics ?? []);
  if (made && hasError(made.diagnostics)) return exitOfErrors(made.diagnostics);
  const asked: readonly Asked[] =
    made?.value ?? compiler.targets.flatMap(({ planning }) => (planning ? [{ planning, section: undefined }] : []));
  const rows: Status[] = [];
  const listings: Listing[] = [];
  for (const each of isAll ? asked.slice(0, 1) : asked) {
    const found = await ask(each, invocation, world);
    if (isFailure(found)) {
      tell([say.notConnected(invocation.command.at, { problem: found.message })]);
      return codeOf(found);
    }
    for (const row of found.rows) rows.push(row);
    for (const listing of found.listings) listings.push(listing);
  }
  const isJson = hasSwitch(invocation, 'json');
  world.stdout(isJson ? printJson(statusJson(rows, isAll ? listings : undefined)) : statusText(rows, listings));
  return rows.every(({ isFine }) => isFine) ? exit.done : exit.errors;
};

type Asked = Pick<MadePlan, 'planning' | 'section'> & Partial<Pick<MadePlan, 'desired'>>;

interface Answer {
  readonly rows: readonly Status[];
  readonly listings: readonly Listing[];
}

async function ask(
  { planning, section, desired }: Asked,
  invocation: Invocation,
  world: World,
): Promise<Answer | Failure> {
  const connection = await connectTo(planning, { world, section });
  if (isFailure(connection)) return connection;
  try {
    const isAll = hasSwitch(invocation, 'deployer');
    const listings = (isAll ? await connection.list?.() : undefined) ?? [];
    if (isFailure(listings)) return listings;
    const rows = await connection.status?.({
      names: isAll || !desired ? undefined : planning.platform.running(desired.resources),
      waits: hasSwitch(invocation, 'wait'),
      tell: (text) => world.stderr(`${text}\n`),
    });
    return rows && isFailure(rows) ? rows : { rows: rows ?? [], listings };
  } finally {
    connection.close();
  }
}
