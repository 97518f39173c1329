import { parse } from '../../../compiler/1-parse/parse.ts';
import { isTree } from '../../../compiler/ast/is-tree.ts';
import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.ts';
import { printJson as printDiagnostics } from '../../../compiler/diagnostics/print/json.ts';
import type { Config } from '../../../compiler/kinds/dataiku/config.ts';
import { desiredOf } from '../../../compiler/kinds/dataiku/desired.ts';
import { schemaProblem } from '../../../compiler/kinds/dataiku/json-schema/check-schema.ts';
import { loadConfig } from '../../../compiler/kinds/dataiku/load.ts';
import { rules } from '../../../compiler/kinds/dataiku/rules/index.ts';
import { schemaHolds } from '../../../compiler/kinds/dataiku/rules/schema-holds.ts';
import { validateConfig } from '../../../compiler/kinds/dataiku/validate.ts';
import { formatPlan } from '../../../compiler/plan/format.ts';
import { coloredPlan, plainPlan } from '../../../compiler/plan/palette.ts';
import { makePlan } from '../../../compiler/plan/plan.ts';
import { planJson } from '../../../compiler/plan/plan-json.ts';
import { printJson } from '../../../compiler/plan/print-json.ts';
import { isMistake, readJson } from '../../../compiler/plan/read-json.ts';
import { emptyState, type State } from '../../../compiler/plan/state.ts';
import { stateJson } from '../../../compiler/plan/state-json.ts';
import { sourceFile } from '../../../compiler/source/source-file.ts';
import { configMetadata } from '../../../targets/dataiku/desired-state.ts';
import { platform } from '../../../targets/dataiku/platform.ts';
import { type DataikuCase, expectedOf, type Profile } from './case.ts';
import { planDifferences, stateDifferences, toldDifferences } from './differences.ts';

/** Cases that no command line can express: another schema, no schema at all, lenient validation. Both profiles agree in them. */
export function judgeByApi(one: DataikuCase, profile: Profile): readonly string[] {
  const expected = expectedOf(one, profile);
  if (one.settings.schema_override !== undefined) return judgeSchema(one.settings.schema_override, expected);
  const config = configOf(one);
  if (!config) return ['the project cannot be loaded'];
  const kept = one.settings.schema_engine === false ? rules.filter((rule) => rule !== schemaHolds) : rules;
  const found = validateConfig(config, { naming: 'snowflake', lenient: !one.settings.strict }, kept);
  const errors = JSON.parse(expected['expected-errors.json'] ?? '[]');
  const told = JSON.parse(printDiagnostics(found));
  const differences = toldDifferences(told, errors, []);
  return errors.length > 0 ? differences : [...differences, ...judgePlan(config, one.settings.environment, expected)];
}

type Expected = Readonly<Record<string, string>>;

function judgeSchema(override: unknown, expected: Expected): readonly string[] {
  const schema = readJson(sourceFile('schema.json', JSON.stringify(override)));
  const [wanted] = JSON.parse(expected['expected-errors.json'] ?? '[]');
  const message = isMistake(schema) ? 'no JSON' : `Invalid schema: ${schemaProblem(schema)}`;
  return message === wanted?.message ? [] : [message];
}

function configOf({ files }: DataikuCase): Config | undefined {
  const name = 'config/project.yml';
  const { root } = parse(sourceFile(name, files[name] ?? ''), { yamlVersion: '1.2' }).value;
  if (root?.kind !== 'dict') return undefined;
  const problems: Diagnostic[] = [];
  if (!root || !isTree(root) || root.kind !== 'dict') return undefined;
  return loadConfig([{ name, root, section: undefined }], (problem) => problems.push(problem));
}

function judgePlan(config: Config, environment: string, expected: Expected): readonly string[] {
  const resources = desiredOf(config).map(({ type, name, attributes }) => {
    return { id: `${type}.${name}`, type, attributes, metadata: configMetadata(attributes) };
  });
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const desired: State = { serial: byId.size, lineage: undefined, environment, resources: byId };
  const plan = makePlan({ current: emptyState(environment), desired }, platform, { pruneAll: false });
  const text = (palette: typeof plainPlan) => formatPlan(plan, { title: platform.title, palette, detailed: false });
  return [
    ...(text(plainPlan) === expected['expected-plan.txt'] ? [] : ['plan text']),
    ...(text(coloredPlan) === expected['expected-plan-color.txt'] ? [] : ['colored plan']),
    ...planDifferences(printJson(planJson(plan)), expected['expected-plan.json'] ?? ''),
    ...stateDifferences(printJson(stateJson(desired, { updatedAt: undefined })), expected),
  ];
}
