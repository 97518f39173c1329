import type { Json, JsonObject } from '../../../compiler/util/json.ts';
import { isJsonObject, member } from '../../../compiler/util/json-tree.ts';
import { applyValues } from '../../../targets/prefect/apply-values.ts';
import { checkTemplate, describeTemplateProblem } from '../../../targets/prefect/check-template.ts';
import { describeBlocked, jobConfiguration } from '../../../targets/prefect/job-configuration.ts';
import { type ReferenceProblem, resolveBlocks, resolveVariables } from '../../../targets/prefect/resolve-references.ts';
import type { Answer, Case } from './case.ts';

/** Templating of Prefect 3. */

/** The variables of the process that the vectors were recorded with. */
const environment = new Map([['TV', 'val']]);

export function applied({ input, context }: Case): Answer {
  const options = member(context, 'options');
  const warnings: string[] = [];
  const warns = member(options, 'warn_on_notset') === true;
  const variables = objectOr(member(context, 'env'));
  const prefixes = member(options, 'skip_prefixes');
  const value = applyValues(member(input, 'template') ?? null, {
    values: objectOr(member(input, 'values')),
    environment: new Map([...environment, ...[...variables].map(([name, text]) => [name, String(text)] as const)]),
    removesUnset: member(options, 'remove_notset') !== false,
    skipped: Array.isArray(prefixes) ? prefixes.map(String) : [],
    onUnset: (name) => void (warns && warnings.push(unsetWarning(name))),
  });
  return { value, warnings };
}

function unsetWarning(name: string): string {
  return `Value for placeholder ${name.includes("'") ? `"${name}"` : `'${name}'`} not found in provided values. Please ensure that the placeholder is spelled correctly and that the corresponding value is provided.`;
}

export function blocks({ input, context }: Case): Answer {
  const problems: ReferenceProblem[] = [];
  const known = { byName: objectOr(member(context, 'blocks')), byId: objectOr(member(context, 'blocks_by_id')) };
  const value = resolveBlocks(input, known, (problem) => problems.push(problem));
  const [first] = problems;
  return first ? { errors: [{ type: first.type, msg: first.problem }] } : { value };
}

export function variables({ input, context }: Case): Answer {
  return { value: resolveVariables(input, objectOr(member(context, 'variables'))) };
}

export function baseJob({ input }: Case): Answer {
  const { configuration, blocked } = jobConfiguration(
    member(input, 'template') ?? null,
    objectOr(member(input, 'values')),
  );
  const [first] = blocked;
  return first ? { errors: [{ msg: describeBlocked(first) }] } : { value: configuration };
}

export function validity({ input }: Case): Answer {
  const problem = checkTemplate(input);
  return problem ? { errors: [{ type: 'ValueError', msg: describeTemplateProblem(problem) }] } : { value: true };
}

export function objectOr(json: Json | undefined): JsonObject {
  return isJsonObject(json) ? json : new Map();
}
