import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickDicts, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { portNameProblem } from '../kubernetes-names.ts';
import type { StackDefinition } from '../model/definition.ts';
import type { Task } from '../world.ts';
import { runnableDiagnostics as say } from './diagnostics.ts';
import type { Runnable } from './runnable.ts';

export interface Port {
  readonly name: string;
  readonly port: number;
  readonly targetPort: number;
}

/** Whose ports they are, in words, and who is told. */
type About = Pick<Task, 'what' | 'report'>;

/**
 * The ports of a service: `servicePort`, `servicePorts`, and where those say nothing the ports of its stack. The stack's target port holds
 * for the port that it names (specs/dataos §6.3). The first is the one that an ingress leads to. Diagnostics: STK3484 to STK3486.
 */
export function portsOf({ section }: Runnable, { body }: StackDefinition, task: Task): readonly Port[] {
  const offered = stackEntries(body).flatMap((entry) => portIn(entry) ?? []);
  const primary = numberOf(section, 'servicePort');
  const targetOf = (port: number): number => offered.find((each) => each.port === port)?.targetPort ?? port;
  const found: Port[] = [];
  if (primary !== undefined) {
    found.push({
      name: offered.find((each) => each.port === primary)?.name ?? freeName(section),
      port: primary,
      targetPort: targetOf(primary),
    });
  }
  for (const entry of pickDicts(section, 'servicePorts')) {
    const port = numberOf(entry, 'servicePort');
    const name = pickText(entry, 'name');
    if (port === undefined || name === undefined) continue;
    checkPort({ entry, name, port }, found, task);
    found.push({ name, port, targetPort: targetOf(port) });
  }
  return found.length > 0 ? found : offered;
}

/** What `servicePort` is called, which has no name of its own: no other port may lose its name to it. */
function freeName(section: Dict<Value>): string {
  const taken = pickDicts(section, 'servicePorts').map((entry) => pickText(entry, 'name'));
  return ['http', 'main', 'primary'].find((name) => !taken.includes(name)) ?? 'http';
}

/** The ports of a stack by themselves. Diagnostics: STK3484 to STK3486. */
export function checkStackPorts(body: Dict<Value>, about: About): void {
  const found: Port[] = [];
  for (const entry of stackEntries(body)) {
    const port = portIn(entry);
    if (port === undefined) continue;
    checkPort({ entry, ...port }, found, about);
    found.push(port);
  }
}

/** A service has each name and each number once. */
function checkPort(
  { entry, name, port }: { readonly entry: Dict<Value>; readonly name: string; readonly port: number },
  found: readonly Port[],
  task: About,
): void {
  const whose = task.what;
  const at = pick(entry, 'name') ?? entry;
  const reason = portNameProblem(name);
  if (reason !== undefined) task.report(say.refusedName(at, { name, what: 'the name of a port', whose, reason }));
  if (found.some((each) => each.name === name)) task.report(say.sameName(at, { what: 'ports', whose, name }));
  if (found.some((each) => each.port === port))
    task.report(say.samePort(pick(entry, 'servicePort') ?? entry, { whose, port }));
}

/** The documentation shows one mapping, other resources of the platform a list of them. */
function stackEntries(body: Dict<Value>): readonly Dict<Value>[] {
  const single = pickDict(body, 'ports');
  return single === undefined ? pickDicts(body, 'ports') : [single];
}

function portIn(entry: Dict<Value>): Port | undefined {
  const port = numberOf(entry, 'servicePort');
  const name = pickText(entry, 'name');
  return port === undefined || name === undefined
    ? undefined
    : { name, port, targetPort: numberOf(entry, 'targetPort') ?? port };
}

export function numberOf(dict: Dict<Value>, key: string): number | undefined {
  const value = pick(dict, key);
  return value?.kind === 'integer' ? Number(value.value) : undefined;
}
