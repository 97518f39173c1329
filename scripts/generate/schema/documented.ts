import type { FieldRules } from '../../../compiler/schema/type.ts';
import { documentedCompute } from './documented/compute.ts';
import { documentedGovernance } from './documented/governance.ts';
import { documentedMachineLearning } from './documented/machine-learning.ts';
import { words } from './documented/row.ts';

const documented = [...documentedCompute, ...documentedGovernance, ...documentedMachineLearning];
const byType = new Map(documented.map((row) => [row.type, row]));

/** The texts of a field in the catalogue's words, `known=A|B`, or `known~=A|B` in any case. `path` is `databricks_job.task.run_if`. */
export function knownAt(path: string): string | undefined {
  const dot = path.indexOf('.');
  const { known = {}, knownInAnyCase = {} } = byType.get(path.slice(0, dot)) ?? {};
  const field = path.slice(dot + 1);
  const texts = textsOf(known, field);
  if (texts !== undefined) return `known=${words(texts).join('|')}`;
  const inAnyCase = textsOf(knownInAnyCase, field);
  return inAnyCase === undefined ? undefined : `known~=${words(inAnyCase).join('|')}`;
}

/** Rows that name what no known version of the provider has: `paths` are those of all fields, `databricks_job.task.run_if`. */
export function staleRows(paths: ReadonlySet<string>): readonly string[] {
  return documented.flatMap(({ type, known = {}, knownInAnyCase = {}, rules = {} }) => {
    const { conflictsWith = [], exactlyOneOf = [], atLeastOneOf = [], knownWith = {} } = rules;
    const texts = [...Object.keys(known), ...Object.keys(knownInAnyCase)];
    const fields = [...[...conflictsWith, ...exactlyOneOf, ...atLeastOneOf].flat(), ...Object.keys(knownWith)];
    const own = [...paths].filter((path) => path.startsWith(`${type}.`)).map((path) => path.slice(type.length + 1));
    const isThere = (path: string) => own.some((field) => textsOf({ [path]: '' }, field) !== undefined);
    return [...texts, ...fields].filter((path) => !isThere(path)).map((path) => `${type}.${path}`);
  });
}

export function documentedRules(type: string): FieldRules {
  return byType.get(type)?.rules ?? {};
}

function textsOf(rows: Readonly<Record<string, string>>, field: string): string | undefined {
  const row = Object.keys(rows).find(
    (path) => path === field || (path.startsWith('**') && `.${field}`.endsWith(path.slice(2))),
  );
  return row === undefined ? undefined : rows[row];
}
