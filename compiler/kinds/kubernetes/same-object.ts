import type { Report } from '../../diagnostics/outcome.ts';
import type { Resource } from '../../ir/program.ts';
import { kubernetesDiagnostics as say } from './diagnostics.ts';

/** What tells an object from all others of a cluster. */
export interface Identity {
  /** Empty for the kinds of the core, such as Service. */
  readonly group: string;
  readonly kind: string;
  /** That of the block where the cluster gives the name (`generateName`). */
  readonly name: string;
  readonly isNamed: boolean;
  readonly namespace: string | undefined;
}

/** The group of an `apiVersion`: `apps` of `apps/v1`, nothing of `v1`. */
export function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.replace(/\/.*$/, '') : '';
}

/** The same for what is one object to a cluster. The version of its API is not part of that. */
export function identityOf({ group, kind, name, isNamed, namespace }: Identity): string {
  return JSON.stringify([namespace ?? null, group, kind, name, isNamed]);
}

/** Two different objects of one name: STK6220. */
export function tellSameObject(
  { kind, name, namespace }: Identity,
  { second, first }: { readonly second: Resource; readonly first: Resource },
  report: Report,
): void {
  const where = namespace === undefined ? 'of the cluster' : `in the namespace "${namespace}"`;
  report(say.sameObject(second.at, { kind, name, where }, [{ at: first.at, note: 'the other one' }]));
}
