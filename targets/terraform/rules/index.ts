import type { Rule } from '../../../compiler/rule.ts';
import { addressesLeadSomewhere } from './addresses-lead-somewhere.ts';
import { countsAreNumbers } from './counts-are-numbers.ts';
import { importsHaveIds } from './imports-have-ids.ts';
import { lookupsAreNotAdopted } from './lookups-are-not-adopted.ts';
import { movesHaveNames } from './moves-have-names.ts';
import { namesAreAllowed } from './names-are-allowed.ts';
import { providersAreNamed } from './providers-are-named.ts';
import { providersHaveSources } from './providers-have-sources.ts';
import { repetitionsAreOne } from './repetitions-are-one.ts';

/** What Terraform asks of a program, in the order in which it is reported. Adding one: its file, and its line here. */
export const rules: readonly Rule[] = [
  providersHaveSources,
  providersAreNamed,
  namesAreAllowed,
  lookupsAreNotAdopted,
  movesHaveNames,
  importsHaveIds,
  countsAreNumbers,
  repetitionsAreOne,
  addressesLeadSomewhere,
];
