import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome, type Report } from '../diagnostics/outcome.ts';
import type { Stack } from '../ir/stack.ts';
import { noSettings } from '../ir/stack.ts';
import { blockOf } from '../kinds/dataiku/block.ts';
import { withCodeFiles } from '../kinds/dataiku/code-files.ts';
import { type Config, textIn } from '../kinds/dataiku/config.ts';
import { dataikuDiagnostics as say } from '../kinds/dataiku/diagnostics.ts';
import { loadConfig } from '../kinds/dataiku/load.ts';
import { normalizeConfig } from '../kinds/dataiku/normalize.ts';
import { type EnvironmentFile, environmentVariables, overrideConfig } from '../kinds/dataiku/overrides.ts';
import { substituteConfig } from '../kinds/dataiku/substitute.ts';
import { sourceFile } from '../source/source-file.ts';
import { placeOf, startOf } from '../source/span.ts';
import { didYouMean } from '../util/did-you-mean.ts';
import { folderOf, joinPath } from '../util/path.ts';
import { readProjectFiles, readTree } from './dataiku-files.ts';
import { defaultEnvironment, environmentFiles, environmentIn, isProjectFile } from './dataiku-paths.ts';
import { type DialectEnv, unlessAllowed } from './dialect.ts';

/** The stack of a Dataiku project: one block with the environment laid over it. */
export function readDataiku(path: string, env: DialectEnv): Outcome<Stack | undefined> {
  const config = readConfig(path, env);
  return outcome(config.value && stackOf(config.value, env), config.diagnostics);
}

/** A project with its environment laid over it and every placeholder replaced; its rules are checked when its block is expanded. */
function readConfig(path: string, env: DialectEnv): Outcome<Config | undefined> {
  const files = readProjectFiles(path, env);
  const diagnostics: Diagnostic[] = [...files.diagnostics];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const loaded = files.value && loadConfig(files.value, report);
  if (!files.value || !loaded) return outcome(undefined, diagnostics);
  const folder = folderOf(files.value[0].name);
  const environment = isProjectFile(path) ? undefined : readEnvironment(folder, env, report);
  const overlaid = environment ? overrideConfig(loaded, environment, report) : loaded;
  const own = environment ? environmentVariables(environment, report) : new Map<string, string>();
  const given = new Set(env.options.variables?.map(({ key }) => key));
  const variables = (name: string) => (given.has(name) ? undefined : own.get(name)) ?? env.processEnvironment.get(name);
  const substituted = substituteConfig(normalizeConfig(overlaid, report), variables, unlessAllowed(report, env));
  const config = withCodeFiles(substituted, { read: env.read, folder }, report);
  return outcome(hasError(diagnostics) ? undefined : config, diagnostics);
}

/** `environments/<name>.yml`; without such files every environment is the same. STK3534 for one that is not there. */
function readEnvironment(folder: string, env: DialectEnv, report: Report): EnvironmentFile | undefined {
  const place = joinPath(folder, 'environments');
  const files = environmentFiles(place, env);
  if (files.length === 0) return undefined;
  const name = env.options.environment ?? defaultEnvironment;
  const file = files.find((each) => environmentIn(each) === name);
  if (file === undefined) {
    const missing = joinPath(place, `${name}.yml`);
    const suggestion = didYouMean(name, files.map(environmentIn));
    report(say.unknownEnvironment(startOf(sourceFile(place, '')), { name, file: missing, suggestion }));
    return undefined;
  }
  const root = readTree(file, env, report);
  return typeof root === 'object' ? { name, root } : undefined;
}

function stackOf(config: Config, env: DialectEnv): Stack {
  const { at, project } = config;
  const name = textIn(project, 'key') ?? 'project';
  return {
    name,
    dialect: 'dataiku',
    description: undefined,
    environment: env.options.environment ?? defaultEnvironment,
    settings: noSettings,
    types: env.types,
    blocks: [{ kind: 'dataiku_projects', name, body: blockOf(config), at: placeOf(at), causes: [] }],
    removed: new Map(),
    secrets: new Map(),
    backend: undefined,
    sections: new Map(),
    at: placeOf(at),
  };
}
