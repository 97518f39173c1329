import type { Rule } from '../../rule.ts';
import { addressesAreUnique } from './addresses-are-unique.ts';
import { credentialsAreNotWritten } from './credentials-are-not-written.ts';
import { dependenciesAreReferences } from './dependencies-are-references.ts';
import { namesInsideOfJobsExist } from './names-inside-of-jobs-exist.ts';
import { principalsStandOnce } from './principals-stand-once.ts';
import { protectedEnvironmentsKeepContent } from './protected-environments-keep-content.ts';
import { providersExist } from './providers-exist.ts';
import { referencesAreClear } from './references-are-clear.ts';
import { referencesAreNotCircular } from './references-are-not-circular.ts';
import { referencesLeadSomewhere } from './references-lead-somewhere.ts';
import { referencesNameAttributes } from './references-name-attributes.ts';

/** What must hold of every program, in the order in which it is reported. Adding one: its file, and its line here. */
export const rules: readonly Rule[] = [
  referencesLeadSomewhere,
  referencesAreClear,
  referencesNameAttributes,
  referencesAreNotCircular,
  dependenciesAreReferences,
  providersExist,
  addressesAreUnique,
  namesInsideOfJobsExist,
  principalsStandOnce,
  credentialsAreNotWritten,
  protectedEnvironmentsKeepContent,
];
