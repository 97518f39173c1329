import type { TemplateFunction } from '../function.ts';
import { arithmeticFunctions } from './arithmetic.ts';
import { dateFunctions } from './dates.ts';
import { deepCopyFunctions } from './deep-copy.ts';
import { defaultFunctions } from './defaults.ts';
import { dictFunctions } from './dicts.ts';
import { encodingFunctions } from './encoding.ts';
import { helmFunctions } from './helm.ts';
import { jsonFunctions } from './json.ts';
import { listFunctions } from './lists.ts';
import { mergeFunctions } from './merge.ts';
import { numberFunctions } from './numbers.ts';
import { pathFunctions } from './paths.ts';
import { randomFunctions } from './random.ts';
import { reflectionFunctions } from './reflection.ts';
import { refusedFunctions } from './refused.ts';
import { regexFunctions } from './regex.ts';
import { semverFunctions } from './semver.ts';
import { stringListFunctions } from './string-lists.ts';
import { stringShapeFunctions } from './string-shapes.ts';
import { stringFunctions } from './strings.ts';
import { urlFunctions } from './urls.ts';
import { yamlFunctions } from './yaml.ts';

export { templateMethods } from './methods.ts';

/** Every function that a template can call besides the built-in ones: sprig's and Helm's. One family per file. */
export const templateFunctions: readonly TemplateFunction[] = [
  ...stringFunctions,
  ...stringShapeFunctions,
  ...stringListFunctions,
  ...defaultFunctions,
  ...numberFunctions,
  ...arithmeticFunctions,
  ...listFunctions,
  ...dictFunctions,
  ...mergeFunctions,
  ...deepCopyFunctions,
  ...reflectionFunctions,
  ...encodingFunctions,
  ...jsonFunctions,
  ...yamlFunctions,
  ...dateFunctions,
  ...regexFunctions,
  ...semverFunctions,
  ...urlFunctions,
  ...pathFunctions,
  ...randomFunctions,
  ...refusedFunctions,
  ...helmFunctions,
];
