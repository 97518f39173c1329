import { readFileSync } from 'node:fs';

/** Throws unless two Terraform documents have equal `databricks_job` resources: the order of keys and cdktf's `//` do not count. */
export function mustHaveSameJobs(one: string, other: string): void {
  const [first, second] = [jobsIn(one), jobsIn(other)];
  if (first === second) return;
  let at = 0;
  while (first.charAt(at) === second.charAt(at)) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 80), at + 80);
  throw new Error(`The tools do not build the same:\n${around(first)}\n${around(second)}`);
}

function jobsIn(path: string): string {
  const document: { readonly resource: { readonly databricks_job: unknown } } = JSON.parse(readFileSync(path, 'utf8'));
  return JSON.stringify(document.resource.databricks_job, (key, value) => (key === '//' ? undefined : sorted(value)));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
