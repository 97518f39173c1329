import type { Rule } from '../../../compiler/rule.ts';
import { copiesAreOfNames } from '../../shared/rules/copies-are-of-names.ts';
import { countsAreNumbers } from '../../shared/rules/counts-are-numbers.ts';
import { fieldsFitTogether } from '../../shared/rules/fields-fit-together.ts';
import { importsHaveIds } from '../../shared/rules/imports-have-ids.ts';
import { lookupsAreNotAdopted } from '../../shared/rules/lookups-are-not-adopted.ts';
import { movesHaveNames } from '../../shared/rules/moves-have-names.ts';
import { namesAreAllowed } from '../../shared/rules/names-are-allowed.ts';
import { repetitionsAreOne } from '../../shared/rules/repetitions-are-one.ts';
import { projectsAreNamed } from './projects-are-named.ts';

/** What Pulumi asks of a program, in the order in which it is reported. Adding one: its file, and its line here. */
export const rules: readonly Rule[] = [
  projectsAreNamed,
  namesAreAllowed,
  lookupsAreNotAdopted,
  movesHaveNames,
  importsHaveIds,
  countsAreNumbers,
  copiesAreOfNames,
  repetitionsAreOne,
  fieldsFitTogether,
];
