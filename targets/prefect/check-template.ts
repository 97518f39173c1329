import type { Json } from '../../compiler/util/json.ts';
import { isJsonList, isJsonObject, member } from '../../compiler/util/json-tree.ts';
import { placeholdersIn } from './placeholder.ts';

/** What is wrong with a base job template: a key is missing, or placeholders name variables that are not declared. */
export type TemplateProblem =
  | { readonly kind: 'keys' }
  | { readonly kind: 'undeclared'; readonly names: readonly string[] };

/** Checks a base job template as Prefect's server does (specs/prefect §8.6): an empty one is sound. */
export function checkTemplate(template: Json): TemplateProblem | undefined {
  if (isJsonObject(template) && template.size === 0) return undefined;
  const configuration = member(template, 'job_configuration');
  const variables = member(template, 'variables');
  if (!isFilled(configuration) || !isFilled(variables)) return { kind: 'keys' };
  const declared = member(variables, 'properties');
  const names = namesIn(configuration).filter((name) => member(declared, name) === undefined);
  return names.length === 0 ? undefined : { kind: 'undeclared', names: [...new Set(names)] };
}

/** Every kind of placeholder counts, with its whole dotted name. */
export function namesIn(template: Json | undefined): readonly string[] {
  if (typeof template === 'string') return placeholdersIn(template).map(({ name }) => name);
  if (isJsonList(template)) return template.flatMap(namesIn);
  return isJsonObject(template) ? [...template.values()].flatMap(namesIn) : [];
}

/** The problem in the original's words. */
export function describeTemplateProblem(problem: TemplateProblem): string {
  if (problem.kind === 'keys') {
    return 'The `base_job_template` must contain both a `job_configuration` key and a `variables` key.';
  }
  const names = problem.names.join(' ,');
  return `The variables specified in the job configuration template must be present as properties in the variables schema. Your job configuration uses the following undeclared variable(s): ${names}.`;
}

function isFilled(json: Json | undefined): boolean {
  if (isJsonObject(json)) return json.size > 0;
  if (isJsonList(json)) return json.length > 0;
  return json !== undefined && json !== null && json !== '' && json !== false && json !== 0;
}
