import type { Program } from '../../../compiler/ir/program.ts';
import type { Rule } from '../../../compiler/rule.ts';
import { pulumiDiagnostics as say } from '../diagnostics.ts';

/**
 * The stack's name is that of a project, and the environment's that of a stack, by the rules of Pulumi's command line
 * (`ValidateProjectName` and `ParseStackName` of github.com/pulumi/pulumi). STK6100, STK6101.
 */
export const projectsAreNamed: Rule = ({ program, report }) => ({
  end() {
    const { name, nameAt, environment, at } = program;
    const problem = problemOf(program);
    if (problem !== undefined) report(say.projectName(nameAt ?? at, { name, problem }));
    if (environment !== undefined && !/^[A-Za-z0-9_.-]{1,100}$/.test(environment))
      report(say.stackName(at, { name: environment }));
  },
});

function problemOf({ name }: Program): string | undefined {
  if (name.length > 100) return `it has ${name.length} characters, more than 100`;
  if (/^pulumi(?:\.|$)/i.test(name)) return '"pulumi", and names that begin with "pulumi.", are its own';
  const other = /[^A-Za-z0-9_.-]/.exec(name)?.[0];
  return other === undefined ? undefined : `it takes letters, digits, "-", "_" and ".", and there is a "${other}"`;
}
