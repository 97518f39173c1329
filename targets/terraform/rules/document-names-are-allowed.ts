import type { Rule } from '../../../compiler/rule.ts';
import { terraformDiagnostics as say } from '../diagnostics.ts';

/** Outputs and checks have names of Terraform, as resources have (https://developer.hashicorp.com/terraform/language/syntax/configuration). STK6039. */
export const documentNamesAreAllowed: Rule = ({ program, report }) => ({
  end() {
    const check = program.sections.get('terraform')?.entries.get('check')?.value;
    const checks = check?.kind === 'dict' ? [...check.entries.values()] : [];
    const named = [
      ...program.outputs.map(({ name, at }) => ({ what: 'output', name, at })),
      ...checks.map((entry) => ({ what: 'check', name: entry.key, at: entry })),
    ];
    for (const { what, name, at } of named)
      if (!/^[A-Za-z_][\w-]*$/.test(name)) report(say.documentName(at, { what, name }));
  },
});
