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

/**
 * The ports of a service: `servicePort`, `servicePorts`, and where those say nothing the ports of its stack. The stack's target port holds
 * for the port that it names (specs/dataos §6.3). The first is the one that an ingress leads to. Diagnostics: STK3484 to STK3486.
 */
export function portsOf({ section }: Runnable, { body }: StackDefinition, task: Task): readonly Port[] {
  const offered = stackPorts(body);
  const primary = numberOf(section, 'servicePort');
  const targetOf = (port: number): number => offered.find((each) => each.port === port)?.targetPort ?? port;
  const found: Port[] = [];
  if (primary !== undefined) {
    found.push({
      name: offered.find((each) => each.port === primary)?.name ?? 'http',
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

/** A service has each name and each number once. */
function checkPort(
  { entry, name, port }: { readonly entry: Dict<Value>; readonly name: string; readonly port: number },
  found: readonly Port[],
  task: Task,
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
function stackPorts(body: Dict<Value>): readonly Port[] {
  const single = pickDict(body, 'ports');
  return (single === undefined ? pickDicts(body, 'ports') : [single]).flatMap((entry) => {
    const port = numberOf(entry, 'servicePort');
    const name = pickText(entry, 'name');
    return port === undefined || name === undefined
      ? []
      : [{ name, port, targetPort: numberOf(entry, 'targetPort') ?? port }];
  });
}

export function numberOf(dict: Dict<Value>, key: string): number | undefined {
  const value = pick(dict, key);
  return value?.kind === 'integer' ? Number(value.value) : undefined;
}
