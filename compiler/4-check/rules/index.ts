import type { Rule } from '../rule.ts';
import { addressesAreUnique } from './addresses-are-unique.ts';
import { credentialsAreNotWritten } from './credentials-are-not-written.ts';
import { dependenciesAreReferences } from './dependencies-are-references.ts';
import { lookupsAreNotAdopted } from './lookups-are-not-adopted.ts';
import { movesHaveNames } from './moves-have-names.ts';
import { namesAreAllowed } from './names-are-allowed.ts';
import { providersAreNamed } from './providers-are-named.ts';
import { providersExist } from './providers-exist.ts';
import { referencesAreClear } from './references-are-clear.ts';
import { referencesAreNotCircular } from './references-are-not-circular.ts';
import { referencesLeadSomewhere } from './references-lead-somewhere.ts';
import { repetitionsAreOne } from './repetitions-are-one.ts';

/** What must hold of every program, in the order in which it is reported. Adding one: its file, and its line here. */
export const rules: readonly Rule[] = [
  referencesLeadSomewhere,
  referencesAreClear,
  referencesAreNotCircular,
  dependenciesAreReferences,
  providersAreNamed,
  providersExist,
  namesAreAllowed,
  addressesAreUnique,
  lookupsAreNotAdopted,
  movesHaveNames,
  repetitionsAreOne,
  credentialsAreNotWritten,
];
