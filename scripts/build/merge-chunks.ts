import { basename } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';

/** ES modules of a bundle, by the names of their files. */
type Files = ReadonlyMap<string, string>;

/** Chunks that become one file, `name` with its ending: those that the entries, source files, load at once. */
export interface Merge {
  readonly name: string;
  readonly entries: readonly string[];
}

/**
 * Merges chunks that are always loaded together. esbuild makes a chunk for each set of entries that share something, and with many entries that is a hundred
 * files at start; each is looked up, read and compiled by itself. A chunk belongs to the first merge whose entries load it.
 */
export async function mergeChunks(files: Files, metafile: Metafile, merges: readonly Merge[]): Promise<Files> {
  const mergeOf = new Map<string, string>();
  for (const { name, entries } of merges) {
    for (const file of chunksOf(entries, metafile)) if (!mergeOf.has(file)) mergeOf.set(file, `${name}.js`);
  }
  const left = [...files].filter(([file]) => !mergeOf.has(file));
  const merged = await Promise.all(
    merges.map(async ({ name }) => {
      const file = `${name}.js`;
      const others = [...files].filter(([each]) => mergeOf.get(each) !== file).map(([, text]) => text);
      return [file, await mergeInto(file, { files, mergeOf, others })] as const;
    }),
  );
  return new Map([...left, ...merged].map(([file, text]) => [file, redirected(text, mergeOf)]));
}

/** The files, apart from entries, that are loaded with `entries`, without what is loaded later. */
function chunksOf(entries: readonly string[], { outputs }: Metafile): readonly string[] {
  const files = new Map(Object.entries(outputs).map(([path, output]) => [basename(path), output]));
  const loaded = new Set<string>();
  const visit = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const { path, kind, external } of files.get(file)?.imports ?? [])
      if (kind === 'import-statement' && !external) visit(basename(path));
  };
  for (const entry of entries) {
    const found = [...files].find(([, { entryPoint }]) => entryPoint === entry);
    if (!found) throw new Error(`The bundle has no file for ${entry}`);
    visit(found[0]);
  }
  return [...loaded].filter((file) => files.get(file)?.entryPoint === undefined);
}

interface Merging {
  readonly files: Files;
  readonly mergeOf: ReadonlyMap<string, string>;
  /** The texts of all files that are not part of this merge. */
  readonly others: readonly string[];
}

/** One module of all chunks of a merge, with what other files take from them. */
async function mergeInto(merge: string, { files, mergeOf, others }: Merging): Promise<string> {
  const taken = new Map([...mergeOf].filter(([, to]) => to === merge).map(([file]) => [file, new Set<string>()]));
  for (const text of others)
    for (const { file, names } of importsIn(text)) for (const name of names) taken.get(file)?.add(name.imported);
  const exports = [...taken].map(([file, names]) => {
    const list = [...names].sort().map((name) => `${name} as ${nameIn(file, name)}`);
    return `export{${list.join(',')}}from"./${file}";`;
  });
  const inMemory: Plugin = {
    name: 'in-memory',
    setup(building) {
      building.onResolve({ filter: /./ }, ({ path, kind }) =>
        kind === 'import-statement' && taken.has(basename(path))
          ? { path: basename(path), namespace: 'chunk' }
          : { path, external: true },
      );
      building.onLoad({ filter: /./, namespace: 'chunk' }, ({ path }) => ({ contents: files.get(path) ?? '' }));
    },
  };
  const { outputFiles } = await build({
    stdin: { contents: exports.join('\n') },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
    plugins: [inMemory],
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** What a merge calls a name of one of its chunks: several chunks may have the same name. */
function nameIn(chunk: string, name: string): string {
  return `${name}_${chunk.replace(/\.js$/, '').replace(/\W/g, '_')}`;
}

interface Import {
  readonly file: string;
  readonly names: readonly { readonly imported: string; readonly local: string }[];
}

/** An import of a chunk, as esbuild writes it. */
const importOfChunk = /\bimport(?:\{([^}]*)\}from)?"\.\/(chunk-[A-Z0-9]+\.js)";/g;

function importsIn(text: string): readonly Import[] {
  return [...text.matchAll(importOfChunk)].map(([, list = '', file = '']) => {
    const names = list.split(',').filter((each) => each !== '');
    return {
      file,
      names: names.map((each) => {
        const [imported = each, local = imported] = each.split(' as ');
        return { imported, local };
      }),
    };
  });
}

/** Takes from merges what a file takes from their chunks. */
function redirected(text: string, mergeOf: ReadonlyMap<string, string>): string {
  const wanted = new Map<string, string[]>();
  for (const { file, names } of importsIn(text)) {
    const merge = mergeOf.get(file);
    if (merge === undefined) continue;
    const list = wanted.get(merge) ?? [];
    wanted.set(merge, list);
    for (const { imported, local } of names) list.push(`${nameIn(file, imported)} as ${local}`);
  }
  const imports = [...wanted].map(([merge, names]) => `import{${names.join(',')}}from"./${merge}";`);
  const rest = text.replace(importOfChunk, (each, _, file) => (mergeOf.has(file) ? '' : each));
  return rest.replace(/^(?:#!.*\n)?/, (first) => first + imports.join(''));
}
