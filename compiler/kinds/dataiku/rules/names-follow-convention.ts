import { textIn, valueIn } from '../config.ts';
import { dataikuDiagnostics as say } from '../diagnostics.ts';
import type { Rule } from './rule.ts';

const patterns = {
  snowflake: { upper: /^[A-Z][A-Z0-9_]*$/, lower: /^[a-z][a-z0-9_]*$/ },
  /** DSS takes mixed case; ids of resources need a letter in front. */
  dss: { upper: /^[A-Za-z][A-Za-z0-9_]*$/, lower: /^[A-Za-z][A-Za-z0-9_]*$/ },
} as const;

/** Rules 3 to 5: how keys of projects and names of datasets and recipes are spelled. */
export const namesFollowConvention: Rule = ({ project, datasets, recipes }, { naming }, report) => {
  const { upper, lower } = patterns[naming];
  const key = textIn(project, 'key');
  if (project && key !== undefined && !upper.test(key)) {
    report({ ...say.projectKeyNaming(valueIn(project, 'key') ?? project, { name: key }), path: 'project.key' });
  }
  for (const [index, dataset] of datasets.entries()) {
    const name = textIn(dataset, 'name');
    if (name === undefined || upper.test(name)) continue;
    report({ ...say.datasetNaming(valueIn(dataset, 'name') ?? dataset, { name }), path: `datasets[${index}].name` });
  }
  for (const [index, recipe] of recipes.entries()) {
    const name = textIn(recipe, 'name');
    if (name === undefined || lower.test(name)) continue;
    report({ ...say.recipeNaming(valueIn(recipe, 'name') ?? recipe, { name }), path: `recipes[${index}].name` });
  }
};
