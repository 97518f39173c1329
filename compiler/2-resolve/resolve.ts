import type { Document } from '../ast/document.ts';
import type { Data, Dict, Entry } from '../ast/node.ts';
import type { Stack } from '../ast/stack.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Outcome, outcome, type Report } from '../diagnostics/outcome.ts';
import type { Env } from '../env.ts';
import type { Value } from '../ir/value.ts';
import { checkValue } from '../schema/check-value.ts';
import { extendObject } from '../schema/object-type.ts';
import { placeOf } from '../source/span.ts';
import { readBlocks } from './blocks.ts';
import { inject } from './inject.ts';
import { type Injection, partLimit, type Site } from './injection.ts';
import { isSensitive, secretVariable } from './look-up.ts';
import { type Overlaid, overlayStack } from './overlay-stack.ts';
import { checkPatterns } from './pattern.ts';
import { catalogueFor } from './provider-schemas.ts';
import { environmentNames, readRoot } from './read-root.ts';
import { resolvePlaceholder } from './resolve-placeholder.ts';
import { checkCommandLine, rootScope } from './root-scope.ts';
import { checkSelfReferences } from './self-reference.ts';
import { settingsOf } from './settings.ts';

/**
 * Document → Stack: reads includes, lays the selected environment over the stack, replaces variables, and checks every field
 * against its kind (specs/laktory-language §1–§5). Undefined when there is nothing that later passes could look at.
 * Diagnostics: STK2000–STK2399.
 */
export function resolve(document: Document, env: Env): Outcome<Stack | undefined> {
  const diagnostics: Diagnostic[] = [];
  const injection = newInjection((diagnostic) => diagnostics.push(diagnostic), env);
  const root = readRoot(document, env, injection);
  if (!root) return outcome(undefined, diagnostics);
  const variables = {
    stack: dictAt(root.base, 'variables'),
    environment: root.environment && dictAt(root.environment, 'variables'),
  };
  checkCommandLine(env, variables, injection.report);
  for (const one of [variables.stack, variables.environment]) {
    if (one) checkPatterns(one, injection.report);
    if (one) checkSelfReferences(one, injection.report);
  }
  const catalogue = catalogueFor(root, env, { scope: rootScope(env, variables), injection });
  const world = { ...env, catalogue };
  const overlaid = overlayStack(root, world, injection.report);
  const settings = dictAt(overlaid.root, 'settings');
  const site: Site = { scope: rootScope(env, { ...variables, settings }), injection };
  return outcome(readStack(overlaid, world, site), diagnostics);
}

/** The names under `environments:`; STK2000 when the file is no stack. Reads no more than it needs. */
export function environmentsIn(document: Document, env: Env): Outcome<readonly string[]> {
  const diagnostics: Diagnostic[] = [];
  const injection = newInjection((diagnostic) => diagnostics.push(diagnostic), env);
  return outcome(environmentNames(document, env, injection), diagnostics);
}

function newInjection(report: Report, env: Env): Injection {
  const self: Injection = {
    report,
    allowUnresolved: env.options.allowUnresolved,
    resolving: [],
    secrets: new Map(),
    budget: { parts: partLimit },
    inject: (node, scope, type) => inject(node, { scope, injection: self }, type),
    resolve: (part, scope) => resolvePlaceholder(part, { scope, injection: self }),
  };
  return self;
}

/** Everything but `resources` is replaced and checked at once; blocks have scopes of their own. */
function readStack({ root, type }: Overlaid, env: Env, site: Site): Stack {
  const { injection } = site;
  const head = without(root, ['variables', 'resources', 'environments']);
  const headType = extendObject(type, { omit: ['resources', 'environments'] });
  const checked = checkValue(injection.inject(head, site.scope, headType), headType, injection.report);
  const values = checked.kind === 'dict' ? checked : undefined;
  const text = (key: string) => {
    const value = values?.entries.get(key)?.value;
    return value?.kind === 'string' ? value.value : undefined;
  };
  const blocks = readBlocks(dictAt(root, 'resources'), env, site);
  return {
    name: text('name') ?? '',
    description: text('description'),
    environment: env.options.environment,
    settings: settingsOf(values && dictAt(values, 'settings'), env),
    catalogue: env.catalogue,
    blocks,
    secrets: new Map([...declaredSecrets(root), ...injection.secrets]),
    targets: targetsIn(values),
    at: placeOf(root),
  };
}

function declaredSecrets(root: Dict<Data>) {
  const variables = [...(dictAt(root, 'variables')?.entries.values() ?? [])];
  return variables
    .filter((variable) => isSensitive(variable.value))
    .map((variable) => [variable.key, secretVariable(variable)] as const);
}

function targetsIn(values: Dict<Value> | undefined): ReadonlyMap<string, Dict<Value>> {
  const targets = new Map<string, Dict<Value>>();
  for (const key of ['terraform', 'pulumi']) {
    const value = values && dictAt(values, key);
    if (value) targets.set(key, value);
  }
  return targets;
}

function dictAt<Item extends Value>(dict: Dict<Item>, key: string): Extract<Item, Dict<unknown>> | undefined;
function dictAt(dict: Dict<Value>, key: string): Dict<Value> | undefined {
  const value = dict.entries.get(key)?.value;
  return value?.kind === 'dict' ? value : undefined;
}

function without(dict: Dict<Data>, keys: readonly string[]): Dict<Data> {
  const entries = new Map<string, Entry<Data>>();
  for (const [key, entry] of dict.entries) if (!keys.includes(key)) entries.set(key, entry);
  return { ...dict, entries };
}
