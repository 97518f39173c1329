import { emit } from '../5-emit/emit.ts';
import type { Compilation } from '../compile.ts';
import { type Outcome, outcome } from '../diagnostics/outcome.ts';
import type { Env } from '../env.ts';
import { homesOf } from '../homes.ts';
import type { OutputFile } from '../ir/output-file.ts';
import type { Program, Resource } from '../ir/program.ts';
import type { Target } from '../target.ts';
import { suggester } from '../util/did-you-mean.ts';
import { readBuiltIn } from './catalogue-folder.ts';
import { usageDiagnostics } from './diagnostics.ts';
import type { Argument } from './invocation.ts';

/** The part of the program that the named blocks make. Reports STK8057 for a name that nothing has. */
export function partOf(program: Program, { stack }: Compilation, names: readonly Argument[]): Outcome<Program> {
  const asked = new Set(names.map(({ text }) => text));
  const blocks = new Map((stack?.blocks ?? []).map(({ at, name }) => [at, name]));
  const found = new Set<string>();
  const isWanted = ({ name, at }: Resource): boolean => {
    const own = [name, blocks.get(at) ?? name].filter((each) => asked.has(each));
    for (const each of own) found.add(each);
    return own.length > 0;
  };
  const resources = program.resources.filter(isWanted);
  const suggest = suggester(() => [...(stack?.blocks ?? []), ...program.resources].map(({ name }) => name));
  const diagnostics = names
    .filter(({ text }) => !found.has(text))
    .map(({ text, at }) => usageDiagnostics.nothingOfName(at, { name: text, suggestion: suggest(text) }));
  return outcome({ ...program, resources, files: [] }, diagnostics);
}

/** What making the files of a part takes. */
export interface PartEmission {
  readonly targets: readonly Target[];
  /** Whether somebody asked for just these targets. */
  readonly isChosen: boolean;
  readonly allowUnresolved: boolean;
  /** The name of the stack file, as headers show it. */
  readonly stackFile: string;
  readonly read: Env['read'];
  readonly parse: Env['parse'];
}

/** The files of a part of a program, as `stackc synth` would write them. Diagnostics are those of `emit`. */
export function emitPart(program: Program, options: PartEmission): Outcome<readonly OutputFile[]> {
  const { targets, isChosen, allowUnresolved, stackFile, read, parse } = options;
  const names = targets.map(({ name }) => name);
  const chosen = isChosen ? names : undefined;
  return emit(
    { ...program, sections: new Map([...program.sections].filter(([name]) => names.includes(name))) },
    homesOf(program, targets, chosen),
    {
      stackFile,
      chosen,
      home: '../..',
      allowUnresolved,
      forKinds: names,
      paths: undefined,
      read,
      parse,
      readBuiltIn,
    },
  );
}
