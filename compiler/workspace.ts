import { type Document, emptyDocument, type YamlVersion } from './ast/document.ts';
import type { CompileOptions } from './compile-options.ts';
import { type Outcome, outcome } from './diagnostics/outcome.ts';
import type { Env } from './env.ts';
import { openKinds } from './kinds/index.ts';
import { recordInputs } from './record-inputs.ts';
import { openProviderTypes } from './schema/provider-types.ts';
import { type SourceFile, sourceFile } from './source/source-file.ts';
import type { Target } from './target.ts';
import { normalizePath } from './util/path.ts';

/** Where files and process variables come from: a disk, or a map. Paths use forward slashes. */
export interface Reader {
  /** The text of a file; undefined where there is none. A file that cannot be read as text is undefined with a report. */
  readonly read: Env['read'];
  readonly list: Env['list'];
  readonly beside: Env['beside'];
  readonly processEnvironment: Env['processEnvironment'];
}

/** What a workspace is made of. */
export interface WorkspaceParts {
  readonly reader: Reader;
  readonly parse: (file: SourceFile, options: { readonly yamlVersion: YamlVersion | undefined }) => Outcome<Document>;
  readonly targets: readonly Target[];
  /** The text of a file of the provider catalogue, by path below its folder; undefined when there is none. */
  readonly readCatalogue: (path: string) => string | undefined;
  readonly readBuiltIn: Env['readBuiltIn'];
  readonly jq: Env['jq'];
}

/**
 * The files that compilations share. Each is read once, so all environments and all stacks of a run see the same files, and
 * parsed again only when its text has changed.
 */
export interface Workspace {
  /** The surroundings of one compilation. What it asks for is recorded in `Env.inputs`. */
  readonly env: (options: CompileOptions) => Env;
  /** Puts a text in front of a file, as an editor does with what is not saved yet; undefined takes it away again. */
  readonly set: (path: string, text: string | undefined) => void;
  /** Forgets what was read from a file, because it may have changed; without a path, from all files. */
  readonly invalidate: (path?: string) => void;
}

/** Opens a workspace with nothing read yet. */
export function openWorkspace(parts: WorkspaceParts): Workspace {
  const { reader, parse, targets, readCatalogue, readBuiltIn, jq } = parts;
  const edited = new Map<string, string>();
  const texts = new Map<string, Outcome<string | undefined>>();
  const folders = new Map<string, { readonly files: readonly string[] | undefined }>();
  const documents = new Map<string, Outcome<Document>>();
  const types = openProviderTypes(readCatalogue);
  const kinds = openKinds(types);

  const read = (path: string): Outcome<string | undefined> => {
    const text = edited.get(normalizePath(path));
    return text === undefined ? remember(texts, path, () => reader.read(path)) : outcome(text);
  };
  const list = (path: string): readonly string[] | undefined => {
    const { files } = remember(folders, path, () => ({ files: reader.list(path) }));
    const added = [...edited.keys()].filter((file) => isBelow(path, file) && !files?.includes(file));
    return added.length === 0 ? files : [...(files ?? []), ...added].sort();
  };
  const load = (path: string, yamlVersion: YamlVersion | undefined): Outcome<Document> | undefined => {
    const { value: text, diagnostics } = read(path);
    const file = sourceFile(path, text ?? '');
    if (text === undefined && diagnostics.length === 0) return undefined;
    if (text === undefined) return outcome(emptyDocument(file, yamlVersion), diagnostics);
    const key = `${yamlVersion} ${path}`;
    const known = documents.get(key);
    // A text is its own fingerprint: comparing is exact, and the same text is mostly the same string.
    if (known?.value.file.text === text) return known;
    const parsed = parse(file, { yamlVersion });
    documents.set(key, parsed);
    return parsed;
  };
  return {
    env: (options) => ({
      ...recordInputs({
        read,
        list,
        load: (path, yamlVersion) => load(path, options.yamlVersion ?? yamlVersion),
        processEnvironment: reader.processEnvironment,
      }),
      beside: (path) => reader.beside(path),
      parse: (file) => parse(file, { yamlVersion: options.yamlVersion }),
      options,
      kinds,
      targets,
      types,
      readBuiltIn,
      jq,
    }),
    set(path, text) {
      if (text === undefined) edited.delete(normalizePath(path));
      else edited.set(normalizePath(path), text);
    },
    invalidate(path) {
      if (path === undefined) texts.clear();
      else for (const known of texts.keys()) if (normalizePath(known) === normalizePath(path)) texts.delete(known);
      // Where a file has changed, others may have come or gone.
      folders.clear();
    },
  };
}

/** Whether `file` is somewhere below `folder`. */
function isBelow(folder: string, file: string): boolean {
  const path = normalizePath(folder);
  return path === '.' ? !/^(?:\/|\.\.\/|[A-Za-z]:\/)/.test(file) : file.startsWith(path === '/' ? path : `${path}/`);
}

function remember<Value extends object>(known: Map<string, Value>, key: string, find: () => Value): Value {
  const value = known.get(key) ?? find();
  known.set(key, value);
  return value;
}
