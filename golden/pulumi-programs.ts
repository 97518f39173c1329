import { parse } from 'yaml';
import { goldenCases } from './case.ts';
import { compileCase } from './compile-case.ts';
import { compileLaktory } from './conformance/compile-laktory.ts';
import { laktoryCases } from './conformance/laktory-case.ts';

/** A program that stackc writes for Pulumi, and what it was made of. */
export interface PulumiProgram {
  /** `golden/databricks-jobs`, `golden/example-lakehouse/dev`, `laktory/catalog-tree`. */
  readonly name: string;
  /** The texts of the program's folder by name: `Pulumi.yaml`, `Pulumi.dev.yaml`. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Every golden case and every stack of the Laktory collection, compiled for Pulumi whatever its own target is. What has mistakes has no program.
 */
export function pulumiPrograms(): readonly PulumiProgram[] {
  const golden = goldenCases('golden', '').flatMap(({ folder, settings }) =>
    programsIn(folder, compileCase({ folder, settings: { ...settings, targets: ['pulumi'] } })),
  );
  const vectors = laktoryCases('golden/conformance/laktory-open.json.gz').flatMap((one) => {
    const settings = { ...one.settings, target: 'pulumi' } as const;
    const { files } = compileLaktory({ ...one, settings }, true);
    return programsIn(`laktory/${one.name}`, new Map(files.map(({ path, text }) => [path, text])));
  });
  return [...golden, ...vectors];
}

function programsIn(name: string, files: ReadonlyMap<string, string>): readonly PulumiProgram[] {
  const folders = new Map<string, Map<string, string>>();
  for (const [path, text] of files) {
    const [, folder = '', file = ''] = /^(?:(.*)\/)?pulumi\/(Pulumi[^/]*\.yaml)$/.exec(path) ?? [];
    if (file !== '') folders.set(folder, (folders.get(folder) ?? new Map()).set(file, text));
  }
  return [...folders].map(([folder, texts]) => ({ name: folder === '' ? name : `${name}/${folder}`, files: texts }));
}

/** The program as data. */
export function programOf({ files }: PulumiProgram): unknown {
  return parse(files.get('Pulumi.yaml') ?? '');
}
