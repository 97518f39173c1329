import type { Report } from '../../../diagnostics/outcome.ts';
import { checkValue } from '../../../schema/check-value.ts';
import type { ObjectType } from '../../../schema/type.ts';
import type { Part } from '../config.ts';
import { extensions } from '../shape.ts';
import type { Rule } from './rule.ts';

/** What the original's schema does not know of is checked against our own types: STK2050 and its neighbours. */
export const extensionsFit: Rule = (config, _, report) => {
  const { at, project, datasets, recipes, scenarios } = config;
  if (project) check(project, extensions.project, report);
  for (const part of datasets) check(part, extensions.dataset, report);
  for (const part of recipes) check(part, extensions.recipe, report);
  for (const part of scenarios) check(part, extensions.scenario, report);
  const rest = Object.entries({
    variables: config.variables,
    permissions: config.permissions,
    external_datasets: config.externalDatasets,
    naming: config.naming,
    validation: config.validation,
  }).flatMap(([key, value]) => (value ? [[key, { ...value, key, value }] as const] : []));
  check({ kind: 'dict', file: at.file, start: at.start, end: at.end, entries: new Map(rest) }, extensions.root, report);
};

function check(part: Part, type: ObjectType, report: Report): void {
  checkValue(part, type, report);
}
