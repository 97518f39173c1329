import type { Rule } from '../rule.ts';
import { addressesAreUnique } from './addresses-are-unique.ts';
import { credentialsAreNotWritten } from './credentials-are-not-written.ts';
import { lookupsAreNotAdopted } from './lookups-are-not-adopted.ts';
import { namesAreAllowed } from './names-are-allowed.ts';
import { providersExist } from './providers-exist.ts';
import { referencesAreNotCircular } from './references-are-not-circular.ts';
import { referencesLeadSomewhere } from './references-lead-somewhere.ts';

/** What must hold of every program, in the order in which it is reported. Adding one: its file, and its line here. */
export const rules: readonly Rule[] = [
  referencesLeadSomewhere,
  referencesAreNotCircular,
  providersExist,
  namesAreAllowed,
  addressesAreUnique,
  lookupsAreNotAdopted,
  credentialsAreNotWritten,
];
