import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { dataosDiagnostics as say } from '../diagnostics.ts';
import { ingressPathProblem } from '../kubernetes-names.ts';
import { fill, type Profile } from '../profile/profile.ts';
import type { Assembly } from '../runnable/assemble.ts';
import { runnableDiagnostics as names } from '../runnable/diagnostics.ts';
import type { Runnable } from '../runnable/runnable.ts';
import { holesOf } from '../runnable/volumes.ts';
import type { Task } from '../world.ts';
import { baseOf } from './base.ts';
import { members, toTexts } from './json.ts';
import { type MadeObject, skeletonObject } from './skeleton.ts';

/** The ingress of a service that has one and switches it on (specs/dataos §6.3). Diagnostics: STK3430 to STK3432, STK3458, STK3484. */
export function ingressObject(runnable: Runnable, assembly: Assembly, task: Task): MadeObject | undefined {
  const ingress = pickDict(runnable.section, 'ingress');
  if (ingress === undefined || !isTrue(pick(ingress, 'enabled'))) return undefined;
  const { profile } = task.world;
  const path = pickText(ingress, 'path');
  const [port] = assembly.ports;
  if (path === undefined || !path.startsWith('/'))
    task.report(say.noPath(pick(ingress, 'path') ?? ingress, { name: runnable.name }));
  if (port === undefined)
    task.report(say.noPort(ingress, { name: runnable.name, stack: assembly.definition.selector }));
  checkTile(ingress, task);
  const isOpen = isTrue(pick(ingress, 'noAuthentication') ?? profile.value('noAuthentication'));
  if (path === undefined || !path.startsWith('/') || port === undefined) return undefined;
  checkPath(path, pick(ingress, 'path') ?? ingress, task);
  const at = pick(ingress, 'noAuthentication');
  if (isOpen && at !== undefined) task.report(say.openIngress(at, { path, name: runnable.name }));
  if (!isOpen && toTexts(profile.value('ingress', 'authentication', 'annotations')).size === 0) {
    task.report(say.unguardedIngress(at ?? ingress, { path, name: runnable.name }));
  }
  // Of the root there is nothing to take away.
  const isStripped = isTrue(pick(ingress, 'stripPath')) && !isRoot(path);
  const changes = [...(isStripped ? ['stripPath'] : []), ...(isOpen ? [] : ['authentication'])];
  const data = members({
    ...baseOf(runnable, profile.filled(['names', 'ingress'], holesOf(runnable)), assembly),
    annotations: annotations(ingress, { path, changes, profile }),
    className: profile.text('ingress', 'className') || undefined,
    host: profile.text('ingress', 'host') || profile.text('fqdn') || undefined,
    tlsSecret: profile.text('ingress', 'tlsSecret') || undefined,
    ...pathFor(path, changes, profile),
    serviceName: profile.filled(['names', 'service'], holesOf(runnable)),
    port: port.port,
  });
  return skeletonObject('ingress', data, task);
}

/** Says what a server refuses. Diagnostics: STK3484. */
function checkPath(path: string, at: Value, { what: whose, report }: Task): void {
  const reason = ingressPathProblem(path);
  if (reason !== undefined)
    report(names.refusedName(at, { name: path, what: 'the path of the ingress', whose, reason }));
}

/** `/`, `/**` and the like. */
function isRoot(path: string): boolean {
  return /^[/*]+$/.test(path);
}

function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'boolean' && value.value;
}

/** The path and its type: that of the manifest with a glob at its end left off, changed as the profile says. What is put into a pattern ends without a slash: the pattern has its own. */
function pathFor(
  written: string,
  changes: readonly string[],
  profile: Profile,
): { readonly path: string; readonly pathType: string } {
  const change = changes.find((name) => profile.text('ingress', name, 'path') !== '');
  const type = changes.map((name) => profile.text('ingress', name, 'pathType')).find((each) => each !== '');
  const pattern = change === undefined ? '{path}' : profile.text('ingress', change, 'path');
  const plain = written.replace(/\*+$/, '');
  if (pattern === '{path}') return { path: plain || '/', pathType: type ?? 'Prefix' };
  const prefix = plain.replace(/\/+$/, '');
  const filled = fill(pattern, { path: pattern.includes('(') ? escapedPattern(prefix) : prefix });
  return { path: filled.startsWith('/') ? filled : `/${filled}`, pathType: type ?? 'Prefix' };
}

/** The characters themselves, in a path that a controller reads as a pattern. */
function escapedPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function annotations(
  ingress: Dict<Value>,
  about: { readonly path: string; readonly changes: readonly string[]; readonly profile: Profile },
) {
  const { path, changes, profile } = about;
  const all = new Map(toTexts(profile.value('ingress', 'annotations')));
  for (const change of changes)
    for (const [key, value] of toTexts(profile.value('ingress', change, 'annotations')))
      all.set(key, fill(value, { path }));
  for (const key of ['appDetailSpec', 'apiDetailSpec']) {
    const text = pickText(ingress, key);
    if (text !== undefined) all.set(`dataos.io/${key}`, text);
  }
  return all.size === 0 ? undefined : all;
}

/** The tile on the platform's home page is JSON in a text. */
function checkTile(ingress: Dict<Value>, task: Task): void {
  const value = pick(ingress, 'appDetailSpec');
  if (value?.kind !== 'string' || value.value.trim() === '') return;
  try {
    JSON.parse(value.value);
  } catch {
    task.report(say.badJson(value, { field: 'appDetailSpec', reason: 'it cannot be read as such' }));
  }
}
