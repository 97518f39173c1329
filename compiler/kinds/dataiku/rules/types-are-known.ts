import { textIn, valueIn } from '../config.ts';
import { dataikuDiagnostics as say } from '../diagnostics.ts';
import { datasetTypes, recipeTypes } from '../json-schema/config-schema.ts';
import type { Rule } from './rule.ts';

/** In the order in which the messages of this rule list them. */
export const sortedDatasetTypes = [...datasetTypes].sort().join(', ');
export const sortedRecipeTypes = [...recipeTypes].sort().join(', ');

const knownDatasets: ReadonlySet<string> = new Set(datasetTypes);
const knownRecipes: ReadonlySet<string> = new Set(recipeTypes);

/** Rules 10 and 11: types of datasets and recipes. */
export const typesAreKnown: Rule = ({ datasets, recipes }, _, report) => {
  for (const [index, dataset] of datasets.entries()) {
    const type = textIn(dataset, 'type') ?? '';
    if (type === '' || knownDatasets.has(type)) continue;
    const at = valueIn(dataset, 'type') ?? dataset;
    report({ ...say.datasetType(at, { type, types: sortedDatasetTypes }), path: `datasets[${index}].type` });
  }
  for (const [index, recipe] of recipes.entries()) {
    const type = textIn(recipe, 'type') ?? '';
    if (type === '' || knownRecipes.has(type)) continue;
    const at = valueIn(recipe, 'type') ?? recipe;
    report({ ...say.recipeType(at, { type, types: sortedRecipeTypes }), path: `recipes[${index}].type` });
  }
};
