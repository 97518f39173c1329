import { parse } from '../compiler/1-parse/parse.ts';
import { readBuiltIn, readCatalogueFile } from '../compiler/cli/catalogue-folder.ts';
import { openJq } from '../compiler/cli/jq/open-jq.ts';
import { type Compilation, compile } from '../compiler/compile.ts';
import type { CompileOptions } from '../compiler/compile-options.ts';
import type { Env } from '../compiler/env.ts';
import { memoryReader } from '../compiler/memory-reader.ts';
import type { Target } from '../compiler/target.ts';
import { openWorkspace, type Workspace } from '../compiler/workspace.ts';
import { targets } from '../targets/index.ts';

/** What a test compiles with: everything that is not given is as on an empty machine. */
export interface MemoryEnv extends Partial<CompileOptions> {
  /** Texts by path. */
  readonly files?: Readonly<Record<string, string>> | undefined;
  readonly processEnvironment?: Readonly<Record<string, string>> | undefined;
  /** The targets that there are: all of stackc's own, if not given. */
  readonly allTargets?: readonly Target[] | undefined;
}

/** A workspace of files in memory; nothing is mocked, this is the whole world. Compilations of one workspace share what they read. */
export function memoryWorkspace({ files = {}, processEnvironment, allTargets = targets }: MemoryEnv): Workspace {
  return openWorkspace({
    reader: memoryReader({ files, processEnvironment }),
    parse,
    targets: allTargets,
    readCatalogue: readCatalogueFile,
    readBuiltIn,
    jq: openJq(),
  });
}

/** The surroundings of one compilation in a workspace of its own. */
export function memoryEnv({ files, processEnvironment, allTargets, ...options }: MemoryEnv): Env {
  return memoryWorkspace({ files, processEnvironment, allTargets }).env(memoryOptions(options));
}

/** The options of a command line that says nothing, with some of them said. */
export function memoryOptions(options: Partial<CompileOptions>): CompileOptions {
  return {
    environment: undefined,
    targets: undefined,
    home: '../..',
    yamlVersion: undefined,
    variables: [],
    variableFile: undefined,
    allowUnresolved: false,
    allowPlainSecrets: false,
    ...options,
  };
}

/** Compiles one stack text with everything that the compiler has. */
export function compileText(text: string, env: MemoryEnv = {}): Compilation {
  return compile('stack.yaml', memoryEnv({ ...env, files: { ...env.files, 'stack.yaml': text } }));
}

/** The Terraform document of a stack that must compile without a word. */
export function synthesize(text: string, env: MemoryEnv = {}): string {
  const { files, diagnostics } = compileText(text, env);
  const [file] = files;
  if (!file || diagnostics.length > 0)
    throw new Error(diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return file.text;
}
