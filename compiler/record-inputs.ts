import type { Document } from './ast/document.ts';
import type { Env } from './env.ts';

/** The members of `Env` through which a pass asks for something. */
export type Questions = Pick<Env, 'read' | 'list' | 'load' | 'processEnvironment'>;

/** The same questions, with a record of what was asked so far. */
export function recordInputs({
  read,
  list,
  load,
  processEnvironment,
}: Questions): Pick<Env, keyof Questions | 'inputs' | 'documents'> {
  const files = new Map<string, string>();
  const missing = new Set<string>();
  const folders = new Map<string, readonly string[] | undefined>();
  const variables = new Set<string>();
  const documents = new Map<string, Document>();
  const keep = (path: string, text: string | undefined) => {
    if (text === undefined) missing.add(path);
    else files.set(path, text);
  };
  return {
    inputs: { files, missing, folders, variables },
    documents,
    read(path) {
      const found = read(path);
      keep(path, found.value);
      return found;
    },
    list(path) {
      const found = list(path);
      folders.set(path, found);
      return found;
    },
    load(path, yamlVersion) {
      const found = load(path, yamlVersion);
      keep(path, found?.value.file.text);
      if (found) documents.set(path, found.value);
      return found;
    },
    processEnvironment: {
      keys: () => processEnvironment.keys(),
      get(name) {
        variables.add(name);
        return processEnvironment.get(name);
      },
    },
  };
}
