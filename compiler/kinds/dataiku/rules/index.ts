import { credentialsArePlaceholders } from './credentials-are-placeholders.ts';
import { datasetsCanBeCreated } from './datasets-can-be-created.ts';
import { datasetsHaveOneWriter } from './datasets-have-one-writer.ts';
import { extensionsFit } from './extensions-fit.ts';
import { flowHasNoCircles } from './flow-has-no-circles.ts';
import { namesAreUnique } from './names-are-unique.ts';
import { namesFollowConvention } from './names-follow-convention.ts';
import { permissionsNameSomebody } from './permissions-name-somebody.ts';
import { referencesExist } from './references-exist.ts';
import { requiredFieldsAreFilled } from './required-fields-are-filled.ts';
import type { Rule } from './rule.ts';
import { scenariosCanRun } from './scenarios-can-run.ts';
import { schemaHolds } from './schema-holds.ts';
import { typesAreKnown } from './types-are-known.ts';

/** Every rule, in the order in which the original checks and tells; its own come first. */
export const rules: readonly Rule[] = [
  schemaHolds,
  namesFollowConvention,
  requiredFieldsAreFilled,
  typesAreKnown,
  referencesExist,
  namesAreUnique,
  flowHasNoCircles,
  datasetsHaveOneWriter,
  datasetsCanBeCreated,
  extensionsFit,
  permissionsNameSomebody,
  scenariosCanRun,
  credentialsArePlaceholders,
];
