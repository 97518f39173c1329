import type { Rule } from '../../../compiler/rule.ts';
import type { Value } from '../../../compiler/value/value.ts';
import { terraformDiagnostics as say } from '../diagnostics.ts';
import { isConstraint } from '../lowest-version.ts';

const modules: ReadonlySet<string> = new Set(['module']);

/**
 * What says which versions are allowed can be read by Terraform: `required_version`, `version` of providers and modules
 * (https://developer.hashicorp.com/terraform/language/expressions/version-constraints). STK6038.
 */
export const constraintsAreVersions: Rule = ({ program, report }) => {
  const check = (field: string, value: Value | undefined): void => {
    if (value?.kind === 'string' && !isConstraint(value.value))
      report(say.noConstraint(value, { field, value: value.value, suggestion: suggest(value.value) }));
  };
  return {
    provider: ({ version }) => check('version', version),
    types: modules,
    resource: ({ properties }) => check('version', properties.entries.get('version')?.value),
    end: () => check('required_version', program.sections.get('terraform')?.entries.get('required_version')?.value),
  };
};

/** What a constraint of another package manager is called here: `^1.7` of npm, `==1.7` of pip, `v1.7` of a tag. */
function suggest(text: string): string {
  const meant = text
    .trim()
    .replace(/^\^\s*(\d+)$/, '~> $1.0')
    .replace(/^\^\s*(\d+\.\d+)(?:\.\d+)?$/, '~> $1')
    .replace(/^~(?=\d)/, '~> ')
    .replace(/^==\s*/, '= ')
    .replace(/^v(?=\d)/, '');
  return meant !== text && isConstraint(meant) ? ` Did you mean "${meant}"?` : '';
}
