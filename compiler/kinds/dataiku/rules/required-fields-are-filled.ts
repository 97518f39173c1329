import type { Report } from '../../../diagnostics/outcome.ts';
import { isNothing, type Part, valueIn } from '../config.ts';
import { dataikuDiagnostics as say } from '../diagnostics.ts';
import type { Rule } from './rule.ts';

/** Rules 6 to 9: what must not be empty. A project is required, too, which the original notices only later. */
export const requiredFieldsAreFilled: Rule = ({ at, project, datasets, recipes }, _, report) => {
  if (project) requireFields(project, { noun: 'Project', path: 'project', fields: ['key', 'name'] }, report);
  else report({ ...say.projectRequired(at, {}), path: 'project' });
  for (const [index, dataset] of datasets.entries()) {
    requireFields(dataset, { noun: 'Dataset', path: `datasets[${index}]`, fields: ['name', 'type'] }, report);
  }
  for (const [index, recipe] of recipes.entries()) {
    const path = `recipes[${index}]`;
    requireFields(recipe, { noun: 'Recipe', path, fields: ['name', 'type'] }, report);
    const outputs = valueIn(recipe, 'outputs');
    if (isNothing(outputs)) report({ ...say.outputRequired(outputs ?? recipe, {}), path: `${path}.outputs` });
  }
};

interface Wanted {
  readonly noun: string;
  readonly path: string;
  readonly fields: readonly string[];
}

function requireFields(part: Part, { noun, path, fields }: Wanted, report: Report): void {
  for (const field of fields) {
    const value = valueIn(part, field);
    if (isNothing(value)) {
      report({ ...say.fieldRequired(value ?? part, { what: `${noun} ${field}` }), path: `${path}.${field}` });
    }
  }
}
