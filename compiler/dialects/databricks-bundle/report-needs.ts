import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import type { Str } from '../../value/literal.ts';
import type { Bundle } from './bundle.ts';
import { bundleDiagnostics as say } from './diagnostics.ts';
import { lookupNames, notFound } from './lookups.ts';
import type { Note } from './note.ts';
import type { Need } from './stack-text.ts';
import type { BundleVariable } from './variables.ts';

interface Listener {
  readonly report: Report;
  readonly note: (note: Note) => void;
}

/** Tells each thing that texts of a bundle need and that is not there as they mean it, once: STK2072, STK3622, STK3623, STK3628, STK3629. */
export function reportNeeds(
  needs: readonly (readonly [Need, Str])[],
  bundle: Bundle,
  { report, note }: Listener,
): void {
  const told = new Set<string>();
  for (const [need, at] of needs) {
    const key = need.kind === 'lookup' ? need.variable.name : JSON.stringify(need);
    if (told.has(key)) continue;
    told.add(key);
    if (need.kind === 'variable') reportLookup(bundle.variables.get(need.name), report);
    if (need.kind === 'literal') report(staysText(need.path, at, bundle));
    if (need.kind === 'key') report(say.keyStaysText(at, { key: need.key }));
    if (need.kind === 'nothing') report(say.nothingThere(at, { reference: `\${${need.path}}`, suggestion: '' }));
    if (need.kind === 'told') report(say.needsValue(at, { reference: `\${${need.path}}`, name: need.name }));
    if (need.kind === 'git') {
      report(say.needsValue(at, { reference: `\${${need.name.replace('git_', 'bundle.git.')}}`, name: need.name }));
      note({ fate: 'approximated', at, why: 'what Git says is not in the files; it is a variable' });
    }
    if (need.kind === 'user' && need.attribute.includes('name') && need.attribute !== 'userName') {
      note({
        fate: 'approximated',
        at,
        why: 'Terraform makes this form of a name itself; for service principals it may differ',
      });
    }
  }
}

/** A variable that no data source finds has no value. */
function reportLookup(variable: BundleVariable | undefined, report: Report): void {
  if (!variable?.lookup) return;
  const { key } = variable.lookup;
  const reason = notFound.includes(key)
    ? `Terraform finds nothing of the kind "${key}" by its name; give the variable a value`
    : `a bundle looks up ${lookupNames.join(', ')}, and not "${key}"`;
  report(say.lookup(variable.lookup, { name: variable.name, reason }));
}

/** STK3623. `${vars.name}` is a variable of a stack, and `${name}` of a shell. */
function staysText(path: string, at: Str, { variables }: Bundle): Diagnostic {
  const [, name = ''] = /^(?:(?:vars|variables|env)\.)?(\w+)$/.exec(path) ?? [];
  const suggestion = variables.has(name) ? ` Did you mean "\${var.${name}}"?` : '';
  return say.staysText(at, { reference: `\${${path}}`, suggestion });
}
