import { parse } from '../compiler/1-parse/parse.ts';
import { readCatalogueFile } from '../compiler/cli/catalogue-folder.ts';
import { type Compilation, compile } from '../compiler/compile.ts';
import type { Env } from '../compiler/env.ts';
import { openKinds } from '../compiler/kinds/index.ts';
import { openProviderTypes } from '../compiler/schema/provider-types.ts';
import { sourceFile } from '../compiler/source/source-file.ts';
import { targets } from '../targets/index.ts';

const types = openProviderTypes(readCatalogueFile);
const kinds = openKinds(types);

/** The surroundings of a compilation in memory: everything that is not given is as on an empty machine. */
export interface MemoryEnv extends Partial<Env['options']> {
  /** Texts by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly processEnvironment?: Readonly<Record<string, string>>;
}

/** An `Env` that reads from memory; nothing is mocked, this is the whole world. */
export function memoryEnv({ files = {}, processEnvironment = {}, ...options }: MemoryEnv): Env {
  const all = new Map(Object.entries(files));
  return {
    read: (path) => all.get(path),
    list: (folder) => {
      const below = [...all.keys()].filter((path) => path.startsWith(folder === '.' ? '' : `${folder}/`)).sort();
      return below.length > 0 ? below : undefined;
    },
    load: (path, yamlVersion) => {
      const text = all.get(path);
      return text === undefined
        ? undefined
        : parse(sourceFile(path, text), { yamlVersion: options.yamlVersion ?? yamlVersion });
    },
    processEnvironment: new Map(Object.entries(processEnvironment)),
    parse: (file) => parse(file, { yamlVersion: options.yamlVersion }),
    kinds,
    targets,
    types,
    options: {
      targets: undefined,
      home: '../..',
      environment: undefined,
      yamlVersion: undefined,
      variables: [],
      variableFile: undefined,
      allowUnresolved: false,
      allowPlainSecrets: false,
      ...options,
    },
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
