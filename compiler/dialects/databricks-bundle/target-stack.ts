import type { Report } from '../../diagnostics/outcome.ts';
import { isCredentialBy } from '../../util/credential-by-name.ts';
import { namesCredential } from '../../util/names-credential.ts';
import { standsElsewhere } from '../../util/secret-addresses.ts';
import type { Dict, Tree } from '../../value/literal.ts';
import type { DialectEnv } from '../dialect.ts';
import { type Bundle, readBundle } from './bundle.ts';
import type { BundleFiles } from './bundle-files.ts';
import { bundleStack } from './bundle-stack.ts';
import { credentialsIn } from './credentials-in.ts';
import { adoptionOf } from './deployed.ts';
import { bundleDiagnostics as say } from './diagnostics.ts';
import type { Note } from './note.ts';
import { readResolved } from './resolved.ts';
import { entriesIn, member } from './tree.ts';
import type { Given } from './variables.ts';

export interface TargetRequest {
  /** Undefined for a bundle without targets. */
  readonly target: string | undefined;
  readonly given: Given;
  readonly env: DialectEnv;
  readonly report: Report;
  readonly note: (note: Note) => void;
}

export interface TargetStack {
  readonly bundle: Bundle;
  readonly stack: Dict<Tree>;
}

/**
 * One target of a bundle as a stack: from its files, or from what the CLI printed of it (`--resolved`). Variables that are credentials stay variables, and their
 * values are left out: STK3645. Undefined after a mistake.
 */
export function targetStack(files: BundleFiles, request: TargetRequest): TargetStack | undefined {
  const { target, given, env, report, note } = request;
  const adoption = adoptionOf(target, env, report);
  const resolved = env.options.resolved?.get(target ?? 'default');
  if (resolved) {
    const bundle = readResolved(resolved, { target, files, env, report });
    return bundle && { bundle, stack: bundleStack(bundle, files, { env, report, note, ...adoption }) };
  }
  const sensitive = credentialVariables(files, request);
  const open = new Set([...(given.open ?? []), ...sensitive]);
  const bundle = readBundle(files, { ...request, given: { ...given, open } });
  if (!bundle) return undefined;
  for (const name of sensitive) {
    const variable = bundle.variables.get(name);
    if (!variable?.hasValue) continue;
    report(say.credentialValue(variable.at, { name }));
    const why = 'it is the value of a credential, which is given to Terraform';
    note({ fate: 'not supported', at: member(variable.at.value, 'default') ?? variable.at, why });
  }
  return { bundle, stack: bundleStack(bundle, files, { env, report, note, sensitive, ...adoption }) };
}

/** The variables that are called a credential and have one for a value, or feed a credential's field: those that are called so are left open, and looked for. */
function credentialVariables(files: BundleFiles, { target, given, env }: TargetRequest): ReadonlySet<string> {
  const named = entriesIn(files.root, 'variables').flatMap(({ key }) => (namesCredential(key) ? [key] : []));
  if (named.length === 0) return new Set();
  const quiet = { env, report: () => undefined, note: () => undefined };
  const asWritten = readBundle(files, { ...quiet, target, given });
  const bundle = readBundle(files, { ...quiet, target, given: { ...given, open: new Set(named) } });
  if (!bundle || !asWritten) return new Set();
  const stack = bundleStack(bundle, files, { ...quiet, uploadsFiles: false, deployed: undefined });
  const found = credentialsIn(stack, env.types);
  return new Set(named.filter((name) => found.has(name) || isWritten(name, asWritten.variables.get(name)?.value)));
}

function isWritten(name: string, value: Tree | undefined): boolean {
  if (value?.kind !== 'string' || value.value.includes('${') || standsElsewhere(value.value)) return false;
  return isCredentialBy(name, value.value);
}
