import type { Program } from '../compiler/ir/program.ts';
import { textAt } from '../compiler/value/build.ts';
import { withMembers } from '../compiler/value/pick.ts';
import { terraform } from '../targets/terraform/index.ts';
import { memoryEnv } from './synthesize.ts';

/** One document in both forms. */
export interface Pair {
  readonly name: string;
  readonly json: string;
  readonly hcl: string;
}

/** The Terraform document of a program in both forms, as the command line would write them. */
export function bothForms(name: string, program: Program, allowUnresolved: boolean): Pair {
  const [json = '', hcl = ''] = ['json', 'hcl'].map((syntax) => {
    const section = withMembers(
      program.sections.get('terraform') ?? { ...program.at, kind: 'dict', entries: new Map() },
      {
        syntax: textAt(program.at, syntax),
      },
    );
    const { read, parse, readBuiltIn } = memoryEnv({});
    const world = { read, parse, readBuiltIn, paths: 'as_written' } as const;
    const env = { ...world, stackFile: 'stack.yaml', section, allowUnresolved, home: '../../..' };
    const [artifact] = terraform.lower(program, env).value;
    return artifact?.kind === 'tree' ? artifact.print(artifact.tree) : '';
  });
  return { name, json, hcl };
}
