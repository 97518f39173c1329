import { describe } from '../../ast/describe.ts';
import { isTree } from '../../ast/is-tree.ts';
import type { Node } from '../../ast/node.ts';
import { hasError, type Report } from '../../diagnostics/outcome.ts';
import type { Env } from '../../env.ts';
import { sourceFile } from '../../source/source-file.ts';
import { startOf } from '../../source/span.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';
import { namesToSuggest, type Site, type Substitution } from '../3-substitute/substitution.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';
import { isSensitive } from './declaration.ts';
import type { Giving } from './giving-secrets.ts';
import {
  fallbackScope,
  innerScope,
  isFallback,
  type Scope,
  type Variable,
  type Variables,
  visibleNames,
} from './scope.ts';
import { settingsVariables } from './settings.ts';

export interface RootVariables {
  readonly stack?: Dict<Tree> | undefined;
  readonly environment?: Dict<Tree> | undefined;
  /** What settings offer to variables of the same name, behind everything else. */
  readonly settings?: Dict<Tree> | undefined;
  /** Variables that are taken as sensitive although the stack does not declare them. */
  readonly assumed?: Dict<Tree> | undefined;
  /** The process gives values only to variables that the stack declares without one (`settings.process_variables`). */
  readonly onlyDeclared?: boolean;
}

/**
 * The scope of the stack's root, outermost first: settings, process environment, stack, environment, variable file, `--var`
 * (specs/laktory-language §3.5). What the command line says of a sensitive variable is left out: its value must not be known.
 */
export function rootScope(env: Env, variables: RootVariables): Scope {
  const settings = fallbackScope(undefined, lowerCased(settingsVariables(variables.settings, env)), 'settings');
  const process = {
    ...fallbackScope(settings, processVariables(env), 'process'),
    onlyDeclared: variables.onlyDeclared,
  };
  const stack = innerScope(innerScope(process, variables.assumed), variables.stack);
  const declared = innerScope(stack, variables.environment);
  const sensitive = sensitiveNames(variables);
  const open = (entries: Iterable<Entry<Tree>>) =>
    [...entries].filter((entry) => !sensitive.has(entry.key.toLowerCase()));
  const file = layer(declared, open(fileVariables(env)));
  return layer(file, open(env.options.variables));
}

/** The scope of include paths at the root: as `rootScope`, with the name of the environment as the variable `env`. */
export function pathScope(env: Env, variables: RootVariables): Scope {
  const scope = rootScope(env, variables);
  const name = env.options.environment;
  if (name === undefined) return scope;
  const at = startOf(sourceFile('<command line>', ''));
  const own = lowerCased([{ ...at, key: 'env', value: { ...at, kind: 'string', value: name } }]);
  return env.options.variables.some((entry) => entry.key.toLowerCase() === 'env') ? scope : behind(scope, own);
}

interface Telling {
  readonly report: Report;
  readonly giving: Giving;
}

/** Reports values of sensitive variables that the command line gives in vain: STK2046. */
export function reportSensitiveValues(env: Env, variables: RootVariables, { report, giving }: Telling): void {
  const sensitive = sensitiveNames(variables);
  for (const entry of givenOutside(env)) {
    const { key: name } = entry;
    if (sensitive.has(name.toLowerCase())) report(say.sensitiveValueUnused(entry, { name, given: giving([name]) }));
  }
}

/** Reports a variable file that is none (STK2045) or that includes other files (STK2049). */
export function checkCommandLine(env: Env, { report, state: { unread } }: Substitution): void {
  for (const entry of fileEntries(env)) {
    if (isTree(entry.value)) continue;
    unread.variables = true;
    report(say.variableFileInclude(entry, { name: entry.key }));
  }
  const path = env.options.variableFile;
  const loaded = path === undefined ? undefined : env.load(path);
  for (const diagnostic of loaded?.diagnostics ?? []) report(diagnostic);
  if (loaded && hasError(loaded.diagnostics)) unread.variables = true;
  const root = loaded?.value.root;
  if (root && root.kind !== 'dict' && root.kind !== 'null') {
    unread.variables = true;
    report(say.variableFileNotMapping(root, { found: describe(root) }));
  }
}

/** Reports values on the command line that nothing asks for and nothing declares: most likely the name is misspelt. STK2044. */
export function reportUnusedVariables(env: Env, { stack, environment }: RootVariables, site: Site): void {
  const declared = new Set<string>();
  for (const variables of [stack, environment]) {
    for (const key of variables?.entries.keys() ?? []) declared.add(key.toLowerCase());
  }
  const last = new Map(env.options.variables.map((entry) => [entry.key.toLowerCase(), entry]));
  for (const [name, entry] of last) {
    if (declared.has(name) || site.substitution.state.used.has(entry) || site.substitution.state.unread.count > 0)
      continue;
    const others = namesToSuggest(site.substitution.state, () => [...visibleNames(site.scope)]).filter(
      (other) => other.toLowerCase() !== name,
    );
    site.substitution.report(
      say.variableUnused(entry, { name: entry.key, suggestion: didYouMean(name.replace(/^vars?\./, ''), others) }),
    );
  }
}

function sensitiveNames({ stack, environment, assumed }: RootVariables): ReadonlySet<string> {
  const all = [stack, environment, assumed].flatMap((one) => [...(one?.entries.values() ?? [])]);
  return new Set(all.filter((entry) => isSensitive(entry.value)).map((entry) => entry.key.toLowerCase()));
}

function layer(outer: Scope, entries: readonly Entry<Tree>[]): Scope {
  const [first] = entries;
  if (!first) return outer;
  const entriesByKey = new Map(entries.map((entry) => [entry.key, entry]));
  return innerScope(outer, { ...first, kind: 'dict', entries: entriesByKey }, 'command');
}

/** The environment's name stands behind everything that the user declares, and before the process environment. */
function behind(scope: Scope, own: Variables): Scope {
  if (isFallback(scope)) return { ...fallbackScope(scope, own, 'settings'), giver: 'command' };
  return { ...scope, outer: scope.outer && behind(scope.outer, own), resolved: new Map() };
}

/** What the variable file and the command line give, in this order. */
export function givenOutside(env: Env): readonly Entry<Tree>[] {
  return [...fileVariables(env), ...env.options.variables];
}

/** A variable file is plain YAML: what it includes is reported by `checkCommandLine`, and counts as nothing. */
export function fileVariables(env: Env): readonly Entry<Tree>[] {
  return fileEntries(env).flatMap(({ value, ...entry }) => (isTree(value) ? [{ ...entry, value }] : []));
}

function fileEntries(env: Env): readonly Entry<Node>[] {
  const path = env.options.variableFile;
  const root = path === undefined ? undefined : env.load(path)?.value.root;
  return root?.kind === 'dict' ? [...root.entries.values()] : [];
}

/** The process's variables, each looked at only when its name is asked for: a compilation depends on no others. */
function processVariables({ processEnvironment }: Env): Variables {
  const at = startOf(sourceFile('<process environment>', ''));
  const spellings = new Map([...processEnvironment.keys()].map((name) => [name.toLowerCase(), name]));
  const known = new Map<string, Variable>();
  return {
    get(name) {
      const key = spellings.get(name) ?? name;
      const value = processEnvironment.get(key);
      if (value !== undefined && !known.has(name))
        known.set(name, { ...at, key, value: { ...at, kind: 'string', value } });
      return known.get(name);
    },
    values: () => known.values(),
  };
}

function lowerCased(entries: Iterable<Entry<Tree>>): ReadonlyMap<string, Variable> {
  const map = new Map<string, Variable>();
  for (const entry of entries) map.set(entry.key.toLowerCase(), entry);
  return map;
}
