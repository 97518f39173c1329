import { type Config, isNothing, type Part, valueIn } from '../../../compiler/kinds/dataiku/config.ts';
import { configSchema, datasetTypes, recipeTypes } from '../../../compiler/kinds/dataiku/json-schema/config-schema.ts';
import { bestMatch, violations } from '../../../compiler/kinds/dataiku/json-schema/violations.ts';
import { schemaInstance } from '../../../compiler/kinds/dataiku/rules/schema-holds.ts';
import { sortedDatasetTypes, sortedRecipeTypes } from '../../../compiler/kinds/dataiku/rules/types-are-known.ts';
import type { Tree } from '../../../compiler/value/literal.ts';
import { forkCircles } from './circles.ts';
import { crash, type Failure, type ForkError, isFailure } from './failure.ts';
import { itemsIn, shown, typeName, unhashable } from './python.ts';

/** Validates as the original does, with its exceptions where a value has a type that it did not expect. */
export function validateFork(config: Config): Failure | undefined {
  const errors: ForkError[] = [...schemaErrors(config)];
  for (const pass of [naming, required, types, references, forkCircles]) {
    const found = pass(config);
    if (isFailure(found)) return found;
    for (const each of found) errors.push(each);
  }
  return errors.length > 0 ? { failure: 'validation', errors } : undefined;
}

type Found = readonly ForkError[] | Failure;

function error(path: string, message: string): ForkError {
  return { path, message, severity: 'error' };
}

function schemaErrors(config: Config): readonly ForkError[] {
  const best = bestMatch(violations(schemaInstance(config), configSchema, { lineBreakAtEnd: true }));
  return best ? [error(best.path.length === 0 ? 'root' : best.path.join('.'), best.message)] : [];
}

const upper = /^[A-Z][A-Z0-9_]*\n?$/;
const lower = /^[a-z][a-z0-9_]*\n?$/;

interface Name {
  readonly value: Tree | undefined;
  readonly pattern: RegExp;
  readonly error: (name: string) => ForkError;
}

function naming({ project, datasets, recipes }: Config): Found {
  const names: readonly Name[] = [
    ...(project ? [{ value: valueIn(project, 'key'), pattern: upper, error: keyError }] : []),
    ...datasets.map((part, index) => {
      const message = (name: string) => `Dataset name '${name}' must be UPPERCASE_WITH_UNDERSCORES`;
      return {
        value: valueIn(part, 'name'),
        pattern: upper,
        error: (name: string) => error(`datasets[${index}].name`, message(name)),
      };
    }),
    ...recipes.map((part, index) => {
      const message = (name: string) => `Recipe name '${name}' must be lowercase_with_underscores`;
      return {
        value: valueIn(part, 'name'),
        pattern: lower,
        error: (name: string) => error(`recipes[${index}].name`, message(name)),
      };
    }),
  ];
  const found: ForkError[] = [];
  for (const { value, pattern, error: errorFor } of names) {
    if (!value) continue;
    if (value.kind !== 'string' || value.date) {
      return crash(`expected string or bytes-like object, got '${typeName(value)}'`);
    }
    if (!pattern.test(value.value)) found.push(errorFor(value.value));
  }
  return found;
}

function keyError(name: string): ForkError {
  return error('project.key', `Project key '${name}' must be UPPERCASE_WITH_UNDERSCORES`);
}

function required({ project, datasets, recipes }: Config): Found {
  const missing = (part: Part, noun: string, path: string) => (field: string) =>
    isNothing(valueIn(part, field)) ? [error(`${path}.${field}`, `${noun} ${field} is required`)] : [];
  return [
    ...(project ? ['key', 'name'].flatMap(missing(project, 'Project', 'project')) : []),
    ...datasets.flatMap((part, index) => ['name', 'type'].flatMap(missing(part, 'Dataset', `datasets[${index}]`))),
    ...recipes.flatMap((part, index) => [
      ...['name', 'type'].flatMap(missing(part, 'Recipe', `recipes[${index}]`)),
      ...(isNothing(valueIn(part, 'outputs'))
        ? [error(`recipes[${index}].outputs`, 'Recipe must have at least one output')]
        : []),
    ]),
  ];
}

function types({ datasets, recipes }: Config): Found {
  const found: ForkError[] = [];
  const sections = [
    {
      parts: datasets,
      section: 'datasets',
      noun: 'dataset',
      known: new Set<string>(datasetTypes),
      all: sortedDatasetTypes,
    },
    { parts: recipes, section: 'recipes', noun: 'recipe', known: new Set<string>(recipeTypes), all: sortedRecipeTypes },
  ];
  for (const { parts, section, noun, known, all } of sections) {
    for (const [index, part] of parts.entries()) {
      const type = valueIn(part, 'type');
      if (!type || isNothing(type)) continue;
      const failure = unhashable(type);
      if (failure) return failure;
      if (type.kind === 'string' && known.has(type.value)) continue;
      const message = `Invalid ${noun} type '${shown(type)}'. Valid types: ${all}`;
      found.push({ path: `${section}[${index}].type`, message, severity: 'warning' });
    }
  }
  return found;
}

function references({ datasets, recipes }: Config): Found {
  const known = new Set(datasets.map((part) => nameIn(part)));
  const found: ForkError[] = [];
  for (const [index, part] of recipes.entries()) {
    for (const [key, noun] of [
      ['inputs', 'input'],
      ['outputs', 'output'],
    ] as const) {
      const items = itemsIn(valueIn(part, key) ?? part);
      if (isFailure(items)) return items;
      for (const item of items) {
        const failure = unhashable(item);
        if (failure) return failure;
        if (item.kind === 'string' && known.has(item.value)) continue;
        found.push(
          error(`recipes[${index}].${key}`, `Recipe ${noun} '${shown(item)}' references non-existent dataset`),
        );
      }
    }
  }
  return found;
}

/** The name of a dataset; naming has seen that it is text. */
export function nameIn(part: Part): string {
  const value = valueIn(part, 'name');
  return value ? shown(value) : '';
}
