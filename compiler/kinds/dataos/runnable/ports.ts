import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickDicts, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import type { StackDefinition } from '../model/definition.ts';
import type { Runnable } from './runnable.ts';

export interface Port {
  readonly name: string;
  readonly port: number;
  readonly targetPort: number;
}

/**
 * The ports of a service: `servicePort`, `servicePorts`, and where those say nothing the ports of its stack. The stack's target port holds
 * for the port that it names (specs/dataos §6.3). The first is the one that an ingress leads to.
 */
export function portsOf({ section }: Runnable, { body }: StackDefinition): readonly Port[] {
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
    if (port !== undefined && name !== undefined && !found.some((each) => each.port === port))
      found.push({ name, port, targetPort: targetOf(port) });
  }
  return found.length > 0 ? found : offered;
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
