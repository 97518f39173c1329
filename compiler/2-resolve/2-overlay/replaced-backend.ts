import type { Report } from '../../diagnostics/outcome.ts';
import { schemaDiagnostics } from '../../schema/diagnostics.ts';
import type { Dict, Tree } from '../../value/literal.ts';

const { code } = schemaDiagnostics.rows.missingForNow;

/** `report` that says of a setting that a backend lacks (STK2215) when the stack has it: an environment replaces the settings of a backend as a whole. */
export function sayingReplaced(report: Report, base: Dict<Tree>, environment: Dict<Tree> | undefined): Report {
  if (environment === undefined) return report;
  return (diagnostic) => {
    const { owner, name } = diagnostic.values ?? {};
    const isGone = diagnostic.code === code && backendsOf(environment).has(String(owner));
    const before = isGone ? backendsOf(base).get(String(owner))?.value : undefined;
    if (before?.kind !== 'dict' || !before.entries.has(String(name))) return report(diagnostic);
    const advice =
      ' The stack has it, but an environment replaces the settings of a backend as a whole: write all of them.';
    report({ ...diagnostic, message: diagnostic.message + advice });
  };
}

function backendsOf({ entries }: Dict<Tree>): Dict<Tree>['entries'] {
  const terraform = entries.get('terraform')?.value;
  const backend = terraform?.kind === 'dict' ? terraform.entries.get('backend')?.value : undefined;
  return backend?.kind === 'dict' ? backend.entries : new Map();
}
