import { schemaDiagnostics } from '../../schema/diagnostics.ts';
import type { Span } from '../../source/span.ts';
import { findVariable, type Variable } from '../variables/scope.ts';
import { formerSettings } from '../variables/settings.ts';
import type { Site } from './substitution.ts';

/** A variable of the settings under the name that it had in earlier versions, with the warning that the setting has. STK2206. */
export function formerSetting(name: string, at: Span, { scope, substitution }: Site): Variable | undefined {
  const canonical = formerSettings.get(name.toLowerCase());
  if (canonical === undefined) return undefined;
  const found = findVariable(scope, canonical);
  if (found) substitution.report(schemaDiagnostics.retiredSpelling(at, { old: name, name: canonical }));
  return found;
}
