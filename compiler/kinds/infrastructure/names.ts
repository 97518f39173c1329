import { slug } from './slug.ts';

/** Names for Kubernetes and Docker made of what users write (specs/prefect §2). `keepsCase` is Prefect 3's rule; Prefect 2 wrote labels in lower case. */

/** The part of a Job's `generateName` before the dash; empty when nothing is left of the name. */
export function jobName(name: string): string {
  return slug(name, { disallowed: /[^a-zA-Z0-9-]+/g, maximum: 45, keepsCase: false });
}

/** A label's key. A part of which nothing is left stays as it was written, so that the API server reports it. */
export function labelKey(key: string, keepsCase: boolean): string {
  const slash = key.indexOf('/');
  const prefix = slash < 0 ? '' : key.slice(0, slash);
  const rest = slash < 0 ? key : key.slice(slash + 1);
  const name = trimmed(slug(rest, { disallowed: /[^a-zA-Z0-9\-_.]+/g, maximum: 63, keepsCase })) || rest;
  if (prefix === '') return name;
  const domain = trimmed(slug(prefix, { disallowed: /[^a-zA-Z0-9\-.]+/g, maximum: 253, keepsCase })) || prefix;
  return `${domain}/${name}`;
}

/** A label's value; what nothing is left of stays as it was written. */
export function labelValue(value: string, keepsCase: boolean): string {
  return trimmed(slug(value, { disallowed: /[^a-zA-Z0-9\-_.]+/g, maximum: 63, keepsCase })) || value;
}

/** A container's name; undefined when nothing is left of it, and then the engine makes one up. */
export function containerName(name: string): string | undefined {
  const text = slug(name, { disallowed: /[^a-zA-Z0-9_.-]+/g, maximum: 250, keepsCase: true });
  return text.replace(/^[_\-.]+/, '') || undefined;
}

/** Docker's labels have domains in reverse: `prefect.io/flow-run-id` is `io.prefect.flow-run-id` (specs/prefect §4.3). */
export function dockerLabelKey(key: string): string {
  const slash = key.indexOf('/');
  if (slash < 0) return key;
  return `${key.slice(0, slash).split('.').reverse().join('.')}.${key.slice(slash + 1)}`;
}

function trimmed(text: string): string {
  return text.replace(/^[_\-.]+|[_\-.]+$/g, '');
}
