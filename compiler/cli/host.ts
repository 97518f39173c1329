import type { Document, YamlVersion } from '../ast/document.ts';
import type { CompileOptions } from '../compile-options.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Outcome, outcome } from '../diagnostics/outcome.ts';
import type { Env } from '../env.ts';
import { openKinds } from '../kinds/index.ts';
import { openProviderTypes } from '../schema/provider-types.ts';
import { sourceFile } from '../source/source-file.ts';
import { readCatalogueFile } from './catalogue-folder.ts';
import type { Compiler } from './compiler.ts';
import { filesIn, type Read, readText } from './disk.ts';
import type { World } from './world.ts';

/** The disk and the process as one run sees them. Everything is read once, so all environments see the same files. */
export interface Host {
  /** What a compilation for `options` may know. */
  readonly env: (options: CompileOptions) => Env;
  /** What could not be read as plain text (`Env.read`), which has no other way to be told. */
  readonly problems: () => readonly Diagnostic[];
}

/** Opens the disk below `world.folder`; paths that the compiler asks for are relative to it or absolute. */
export function openHost(world: World, { parse, targets }: Compiler): Host {
  const texts = new Map<string, Kept<Read>>();
  const folders = new Map<string, Kept<readonly string[] | undefined>>();
  const documents = new Map<string, Kept<Outcome<Document> | undefined>>();
  const problems: Diagnostic[] = [];
  const text = (path: string) => remember(texts, path, () => readText(world, path));

  const read = (path: string) => {
    const found = text(path);
    if (!found || 'text' in found) return found?.text;
    problems.push(found.problem);
    return '';
  };
  const load = (path: string, yamlVersion: YamlVersion | undefined) =>
    remember(documents, `${yamlVersion} ${path}`, () => {
      const found = text(path);
      if (!found) return undefined;
      const file = sourceFile(path, 'text' in found ? found.text : '');
      return 'text' in found
        ? parse(file, { yamlVersion })
        : outcome({ file, root: undefined, isWhole: true, yamlVersion }, [found.problem]);
    });
  const types = openProviderTypes(readCatalogueFile);
  const kinds = openKinds(types);
  const list = (path: string) => remember(folders, path, () => filesIn(world, path));
  return {
    env: (options) => ({
      read,
      list,
      load: (path, yamlVersion) => load(path, options.yamlVersion ?? yamlVersion),
      processEnvironment: world.variables,
      options,
      parse: (file) => parse(file, { yamlVersion: options.yamlVersion }),
      kinds,
      targets,
      types,
    }),
    problems: () => problems,
  };
}

/** A value that may be undefined, kept so that it can be told from one that was never looked for. */
interface Kept<Value> {
  readonly value: Value;
}

function remember<Value>(known: Map<string, Kept<Value>>, key: string, find: () => Value): Value {
  const kept = known.get(key) ?? { value: find() };
  known.set(key, kept);
  return kept.value;
}
