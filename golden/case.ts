import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A folder with a `stack.yaml` or a foreign file, and how it is to be compiled. */
export interface GoldenCase {
  /** `golden/example-lakehouse`. */
  readonly folder: string;
  readonly settings: CaseSettings;
}

/** `case.json`; everything is optional. */
export interface CaseSettings {
  /** Compile for this environment instead of the first one. */
  readonly environment?: string;
  /** Compile for all of them: each has its own folder in `expected/`. */
  readonly allEnvironments?: boolean;
  /** More options of the command line: `["--yaml-version", "1.1"]`. */
  readonly options?: readonly string[];
  /** Only these targets. */
  readonly targets?: readonly string[];
  /** The process's environment variables; empty by default, so that no machine makes a difference. */
  readonly variables?: Readonly<Record<string, string>>;
}

const known = ['environment', 'allEnvironments', 'options', 'targets', 'variables'];

/**
 * All cases: folders with a `stack.yaml`, a `project.yml` or a `databricks.yml`, and those in folders without one (`broken/`). `conformance/` has its own tests.
 * A folder that is neither is a mistake, because it would never be compared.
 */
export function goldenCases(root: string, prefix: string): readonly GoldenCase[] {
  const folders = foldersIn(root).filter((folder) => folder !== `${root}/conformance`);
  const cases = folders.flatMap((folder) => (isCase(folder) ? [folder] : foldersIn(folder)));
  for (const folder of cases)
    if (!isCase(folder)) throw new Error(`${folder} has no stack.yaml, project.yml or databricks.yml`);
  return cases
    .filter((folder) => folder.slice(root.length + 1).startsWith(prefix))
    .map((folder) => ({ folder, settings: settingsOf(folder) }));
}

/** The command line that a case stands for. */
export function caseArguments({ settings }: GoldenCase): readonly string[] {
  return [
    'synth',
    ...(settings.environment === undefined ? [] : ['--environment', settings.environment]),
    ...(settings.allEnvironments ? ['--all-environments'] : []),
    ...(settings.targets ?? []).flatMap((target) => ['--target', target]),
    ...(settings.options ?? []),
  ];
}

function settingsOf(folder: string): CaseSettings {
  const file = `${folder}/case.json`;
  if (!existsSync(file)) return {};
  const settings: CaseSettings = JSON.parse(readFileSync(file, 'utf8'));
  for (const key of Object.keys(settings)) {
    if (!known.includes(key)) throw new Error(`${file}: "${key}" is none of ${known.join(', ')}`);
  }
  return settings;
}

function isCase(folder: string): boolean {
  return ['stack.yaml', 'project.yml', 'databricks.yml'].some((name) => existsSync(`${folder}/${name}`));
}

function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`)
    .sort();
}
