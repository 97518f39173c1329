import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** How the original behaves: as it is (`fork`), or with its known defects repaired (`fixed`). */
export type Profile = 'fork' | 'fixed';

/** What `case.json` says. */
export interface Settings {
  readonly environment: string;
  readonly strict: boolean;
  readonly args: readonly string[];
  readonly fixed_args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly schema_engine?: boolean;
  readonly schema_override?: unknown;
  readonly api_only?: boolean;
  readonly track_files?: boolean;
  readonly nondeterministic?: boolean;
  readonly state_at?: string;
}

/** A case of the collection: a project, perhaps a state, and what the original made of it. */
export interface DataikuCase {
  readonly name: string;
  readonly settings: Settings;
  /** The project and its state, by path. A `.gitkeep` stands for an empty folder. */
  readonly files: Readonly<Record<string, string>>;
  /** The texts of the expectations by file name, for each profile; `same` holds for both. */
  readonly expected: Readonly<Partial<Record<Profile | 'same', Readonly<Record<string, string>>>>>;
}

/** What must come of a case under a profile. */
export function expectedOf({ expected }: DataikuCase, profile: Profile): Readonly<Record<string, string>> {
  return expected[profile] ?? expected.same ?? {};
}

/** The cases below `folder`, in alphabetical order; `folder` may also be one case. */
export function readCases(folder: string): readonly DataikuCase[] {
  if (existsSync(join(folder, 'case.json'))) return [readCase(folder, '.')];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => {
      if (existsSync(join(folder, name, 'case.json'))) return [readCase(folder, name)];
      return readCases(join(folder, name)).map((one) => ({ ...one, name: `${name}/${one.name}` }));
    });
}

function readCase(root: string, name: string): DataikuCase {
  const folder = join(root, name);
  const text = (path: string) => readFileSync(join(folder, path), 'utf8');
  const files = filesBelow(folder).map((path) => relative(folder, path).replaceAll('\\', '/'));
  const inputs = files.filter((path) => path.startsWith('config/') || path === 'state.json');
  return {
    name,
    settings: JSON.parse(text('case.json')),
    files: Object.fromEntries(inputs.map((path) => [path, text(path)])),
    expected: {
      ...expectations(files, '', text),
      ...expectations(files, 'fork/', text),
      ...expectations(files, 'fixed/', text),
    },
  };
}

function expectations(files: readonly string[], folder: string, text: (path: string) => string) {
  const found = files.filter((path) => path.startsWith(folder) && /^(expected-|variants)[\w-]*\.\w+$/.test(path.slice(folder.length)));
  if (found.length === 0) return {};
  const name = folder === '' ? 'same' : folder.slice(0, -1);
  return { [name]: Object.fromEntries(found.map((path) => [path.slice(folder.length), text(path)])) };
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** Unpacks a collection that `scripts/conformance/pack-dataiku.ts` packed. */
export function unpackCases(file: string): readonly DataikuCase[] {
  const cases: readonly DataikuCase[] = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'));
  return cases;
}

/** Puts the project of a case, and its state, into an empty folder. */
export function layOut({ files, settings }: DataikuCase, folder: string): void {
  for (const [path, text] of Object.entries(files)) {
    const place = join(folder, path === 'state.json' ? (settings.state_at ?? path) : path);
    mkdirSync(dirname(place), { recursive: true });
    if (!path.endsWith('/.gitkeep')) writeFileSync(place, text);
  }
}

/** The files and folders that are in `folder`, by path, without those of the case itself. */
export function createdIn(one: DataikuCase, folder: string): readonly string[] {
  const given = new Set(
    Object.keys(one.files).flatMap((path) => {
      const place = path === 'state.json' ? (one.settings.state_at ?? path) : path;
      return place.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
    }),
  );
  return everythingBelow(folder)
    .map((path) => relative(folder, path).replaceAll('\\', '/'))
    .filter((path) => !given.has(path))
    .sort();
}

function everythingBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? [path, ...everythingBelow(path)] : [path];
  });
}
