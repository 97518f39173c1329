import type { Rule } from '../../../compiler/rule.ts';
import { copiesAreOfNames } from '../../shared/rules/copies-are-of-names.ts';
import { countsAreNumbers } from '../../shared/rules/counts-are-numbers.ts';
import { fieldsFitTogether } from '../../shared/rules/fields-fit-together.ts';
import { importsHaveIds } from '../../shared/rules/imports-have-ids.ts';
import { lookupsAreNotAdopted } from '../../shared/rules/lookups-are-not-adopted.ts';
import { movesHaveNames } from '../../shared/rules/moves-have-names.ts';
import { namesAreAllowed } from '../../shared/rules/names-are-allowed.ts';
import { repetitionsAreOne } from '../../shared/rules/repetitions-are-one.ts';
import { addressesLeadSomewhere } from './addresses-lead-somewhere.ts';
import { constraintsAreVersions } from './constraints-are-versions.ts';
import { copiesAreNoSecrets } from './copies-are-no-secrets.ts';
import { copiesAreThere } from './copies-are-there.ts';
import { copiesHaveNames } from './copies-have-names.ts';
import { defaultsAreConfigured } from './defaults-are-configured.ts';
import { documentNamesAreAllowed } from './document-names-are-allowed.ts';
import { fieldsAreOfTheirVersion } from './fields-are-of-their-version.ts';
import { importsAreOfOne } from './imports-are-of-one.ts';
import { keysAreInDoubleQuotes } from './keys-are-in-double-quotes.ts';
import { providersAreNamed } from './providers-are-named.ts';
import { providersHaveSources } from './providers-have-sources.ts';
import { wordsAreNoExpressions } from './words-are-no-expressions.ts';
import { wordsStandWhereTheyAreKnown } from './words-stand-where-they-are-known.ts';

/** What Terraform asks of a program, in the order in which it is reported. Adding one: its file, and its line here. */
export const rules: readonly Rule[] = [
  providersHaveSources,
  providersAreNamed,
  defaultsAreConfigured,
  namesAreAllowed,
  lookupsAreNotAdopted,
  movesHaveNames,
  importsHaveIds,
  importsAreOfOne,
  countsAreNumbers,
  copiesAreOfNames,
  repetitionsAreOne,
  copiesHaveNames,
  copiesAreNoSecrets,
  copiesAreThere,
  fieldsFitTogether,
  constraintsAreVersions,
  documentNamesAreAllowed,
  fieldsAreOfTheirVersion,
  addressesLeadSomewhere,
  wordsAreNoExpressions,
  wordsStandWhereTheyAreKnown,
  keysAreInDoubleQuotes,
];
