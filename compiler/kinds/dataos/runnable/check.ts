import { didYouMean } from '../../../util/did-you-mean.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { quantityOf } from '../../kubernetes/quantity.ts';
import { dataosDiagnostics as say } from '../diagnostics.ts';
import { scalarText } from '../plain.ts';
import type { Task } from '../world.ts';
import { runnableDiagnostics as own } from './diagnostics.ts';
import { isShared, quantityProblem } from './quantity.ts';
import type { Runnable } from './runnable.ts';
import { tellWithoutPlace } from './without-place.ts';

/** What must hold of a runnable whatever its stack. Diagnostics: STK3433 to STK3435, STK3438. */
export function checkRunnable({ section }: Runnable, task: Task): void {
  checkResources(section, task);
  tellWithoutPlace(section, task.report);
}

const containerKeys = ['image', 'command', 'arguments', 'imagePullSecret'];

/** As Docker and Kubernetes call them. */
const spellings: Readonly<Record<string, string>> = {
  args: 'arguments',
  cmd: 'command',
  entrypoint: 'command',
  imagePullSecrets: 'imagePullSecret',
};

/** What the stack `container` reads of a stackSpec is known, and the rest would be left out (specs/dataos §2.4). Diagnostics: STK3487. */
export function checkContainerSpec(
  { stackSpec }: Runnable,
  { stack, task }: { readonly stack: string; readonly task: Task },
): void {
  for (const entry of stackSpec.entries.values()) {
    if (containerKeys.includes(entry.key)) continue;
    const meant = didYouMean(spellings[entry.key] ?? entry.key, containerKeys);
    const keys = containerKeys.map((key) => `"${key}"`).join(', ');
    task.report(own.notReadByContainer(entry, { key: entry.key, stack, keys, suggestion: meant }));
  }
}

function checkResources(section: Dict<Value>, task: Task): void {
  const resources = pickDict(section, 'resources');
  if (resources === undefined) return;
  const requests = pickDict(resources, 'requests');
  const limits = pickDict(resources, 'limits');
  for (const amounts of [requests, limits]) {
    for (const { key, value } of amounts?.entries.values() ?? []) {
      const text = scalarText(value);
      const reason = text === undefined ? undefined : quantityProblem(key, text);
      if (text !== undefined && reason !== undefined)
        task.report(say.badQuantity(value, { value: text, resource: key, reason }));
    }
  }
  for (const { key, value } of requests?.entries.values() ?? []) {
    const [request, limit] = [scalarText(value), limits && scalarText(pick(limits, key))];
    if (request === undefined) continue;
    if (
      !isShared(key) &&
      quantityProblem(key, request) === undefined &&
      quantityOf(request) !== quantityOf(limit ?? '')
    ) {
      const reason = `it must be the limit as well, which is ${limit ?? 'not said'}: pods cannot share it`;
      task.report(say.badQuantity(value, { value: request, resource: key, reason }));
      continue;
    }
    if (limit === undefined) continue;
    const [wanted, allowed] = [quantityOf(request), quantityOf(limit)];
    if (wanted !== undefined && allowed !== undefined && wanted > allowed) {
      const at = limits?.entries.get(key);
      task.report(
        say.overLimit(value, { resource: key, request, limit }, at === undefined ? [] : [{ at, note: 'the limit' }]),
      );
    }
  }
}

const levels = ['INFO', 'WARN', 'DEBUG', 'ERROR', 'WARNING', 'TRACE'];

/** The section with its log level in capitals, as templates and programs expect it. */
export function withLogLevel(section: Dict<Value>, report: Task['report']): Dict<Value> {
  const entry = section.entries.get('logLevel');
  const written = pickText(section, 'logLevel');
  if (entry === undefined || written === undefined || levels.includes(written)) return section;
  const level = written.toUpperCase();
  if (entry.value.kind !== 'string') return section;
  if (!levels.includes(level)) {
    report(say.unknownLevel(entry.value, { level: written, suggestion: didYouMean(level, levels) }));
    return section;
  }
  report(say.otherCase(entry.value, { what: 'log level', written, meant: level }));
  const entries = new Map(section.entries).set('logLevel', { ...entry, value: { ...entry.value, value: level } });
  return { ...section, entries };
}
