import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError } from '../../diagnostics/outcome.ts';
import { isFailure, type Status } from '../../plan/connection.ts';
import { members } from '../../plan/json-of.ts';
import { printJson } from '../../plan/print-json.ts';
import { stateDiagnostics as say } from '../../state/diagnostics.ts';
import { codeOf } from '../apply/apply-plan.ts';
import { connectTo } from '../apply/connect.ts';
import { buildFor, formatOf } from '../build-for.ts';
import type { RunCommand } from '../command.ts';
import { drive } from '../engine/drive.ts';
import { homesIn } from '../homes-in.ts';
import { hasSwitch } from '../invocation.ts';
import { plansOfBuild } from '../plan/make-plans.ts';
import { report } from '../report.ts';
import { exit } from '../world.ts';

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

/** How the deployments of a stack are, or with `--deployer` all that there are. Exits with 1 when one is not well. */
const platformStatus: RunCommand = async (invocation, session) => {
  const { world, compiler } = session;
  const tell = (diagnostics: readonly Diagnostic[]) =>
    report({ ...world, stdout: world.stderr }, diagnostics, formatOf(invocation));
  const setup = buildFor(invocation, session, { emits: false });
  if (!setup) return exit.usage;
  const { value, diagnostics } = await plansOfBuild(setup.build, { world, invocation, targets: compiler.targets });
  tell(diagnostics);
  if (hasError(diagnostics)) return exit.errors;
  const rows: Status[] = [];
  for (const { planning, section, desired } of value) {
    const connection = await connectTo(planning, { world, section });
    const found = isFailure(connection)
      ? connection
      : await connection.status?.({
          names: hasSwitch(invocation, 'deployer') ? undefined : planning.platform.running(desired.resources),
          waits: hasSwitch(invocation, 'wait'),
        });
    if (!isFailure(connection)) connection.close();
    if (found && isFailure(found)) {
      tell([say.notConnected(invocation.command.at, { problem: found.message })]);
      return codeOf(found);
    }
    for (const row of found ?? []) rows.push(row);
  }
  world.stdout(hasSwitch(invocation, 'json') ? printJson(rows.map(jsonOf)) : table(rows));
  return rows.every(({ isFine }) => isFine) ? exit.done : exit.errors;
};

function jsonOf({ name, place, version, health, messages, governance, canDeploy }: Status) {
  return members({
    deployment: name,
    infra: place,
    bundle: version,
    health,
    messages,
    governance,
    can_deploy: canDeploy,
  });
}

const head = ['DEPLOYMENT', 'INFRA', 'BUNDLE', 'HEALTH', 'MAY DEPLOY'];

function table(rows: readonly Status[]): string {
  if (rows.length === 0) return 'No deployments.\n';
  const cells = rows.map(({ name, place, version, health, canDeploy }) => [
    name,
    place,
    version,
    health,
    canDeploy ? 'yes' : 'no',
  ]);
  const widths = head.map((title, index) => Math.max(title.length, ...cells.map((row) => row[index]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  const said = (row: Status) =>
    [...row.messages, ...row.governance.map((text) => `Govern: ${text}`)].map((text) => `    ${text}`);
  const body = rows.flatMap((row, index) => [line(cells[index] ?? []), ...said(row)]);
  return `${[line(head), ...body].join('\n')}\n`;
}
