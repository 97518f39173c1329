import type { NamedRule, Rule, RuleSet } from '../../rule.ts';
import { clusterPoliciesAreJson, clusterPoliciesHaveLimits } from './databricks/cluster-policies-are-json.ts';
import { clustersEndByThemselves } from './databricks/clusters-end-by-themselves.ts';
import { displayNamesAreUnique } from './databricks/display-names-are-unique.ts';
import { grantsAreNotForEverybody } from './databricks/grants-are-not-for-everybody.ts';
import { grantsGiveSomething } from './databricks/grants-give-something.ts';
import { jobClustersAreUsed } from './databricks/job-clusters-are-used.ts';
import { jobsHaveAnOwner, jobsHaveTags } from './databricks/jobs-belong-to-somebody.ts';
import { nothingDependsOnAPerson } from './databricks/nothing-depends-on-a-person.ts';
import { pathsLeadToSomething } from './databricks/paths-lead-to-something.ts';
import { permissionLevelsFit } from './databricks/permission-levels-fit.ts';
import { principalsAreSwitchedOn } from './databricks/principals-are-switched-on.ts';
import { privilegesExist } from './databricks/privileges-exist.ts';
import { schedulesCanBeRead, timeZonesExist } from './databricks/schedules-can-be-read.ts';
import { stacksReferToWhatTheyMake } from './databricks/stacks-refer-to-what-they-make.ts';
import { taskValuesComeFromBefore } from './databricks/task-values-come-from-before.ts';
import { tasksDoNotWaitForEachOther } from './databricks/tasks-do-not-wait-for-each-other.ts';
import { tasksHaveCompute, tasksHaveOneCompute } from './databricks/tasks-have-one-compute.ts';

function rule(name: string, code: string, check: Rule, set?: RuleSet): NamedRule {
  return { name, code, set, check };
}

/** A rule whose mistakes are found while DataOS manifests become objects. */
function early(name: string, code: string): NamedRule {
  return { name, code, set: undefined };
}

/** The rules that a stack can set. A name is for ever, as a code is. Adding one: its file, and its line here. */
export const namedRules: readonly NamedRule[] = [
  rule('tasks-do-not-wait-for-each-other', 'STK4110', tasksDoNotWaitForEachOther),
  rule('job-clusters-are-used', 'STK4111', jobClustersAreUsed),
  rule('tasks-have-one-compute', 'STK4112', tasksHaveOneCompute),
  rule('tasks-have-compute', 'STK4113', tasksHaveCompute),
  rule('task-values-come-from-before', 'STK4114', taskValuesComeFromBefore),
  rule('schedules-can-be-read', 'STK4115', schedulesCanBeRead),
  rule('time-zones-exist', 'STK4116', timeZonesExist),
  rule('cluster-policies-are-json', 'STK4117', clusterPoliciesAreJson),
  rule('permission-levels-fit', 'STK4118', permissionLevelsFit),
  rule('privileges-exist', 'STK4119', privilegesExist),
  rule('grants-give-something', 'STK4033', grantsGiveSomething),
  rule('stacks-refer-to-what-they-make', 'STK4120', stacksReferToWhatTheyMake),
  rule('cluster-policies-have-limits', 'STK4121', clusterPoliciesHaveLimits),
  rule('paths-lead-to-something', 'STK4122', pathsLeadToSomething),
  rule('principals-are-switched-on', 'STK4123', principalsAreSwitchedOn),
  rule('display-names-are-unique', 'STK4130', displayNamesAreUnique, 'recommended'),
  rule('clusters-end-by-themselves', 'STK4131', clustersEndByThemselves, 'recommended'),
  rule('jobs-have-tags', 'STK4132', jobsHaveTags, 'production'),
  rule('jobs-have-an-owner', 'STK4133', jobsHaveAnOwner, 'production'),
  rule('nothing-depends-on-a-person', 'STK4134', nothingDependsOnAPerson, 'production'),
  rule('grants-are-not-for-everybody', 'STK4135', grantsAreNotForEverybody, 'production'),
  early('local-files-exist', 'STK2214'),
  early('templates-leave-no-traces', 'STK3414'),
  early('files-have-each-key-once', 'STK3416'),
  early('filters-find-something', 'STK3419'),
  early('depots-are-known', 'STK3421'),
  early('secrets-are-in-the-input', 'STK3423'),
  early('volumes-are-in-the-input', 'STK3426'),
  early('computes-are-known', 'STK3427'),
  early('ingresses-ask-for-a-login', 'STK3431'),
  early('names-fit-what-is-made-of-them', 'STK3439'),
  early('references-of-containers-exist', 'STK3444'),
  early('objects-stay-in-their-workspace', 'STK3445'),
  early('conditions-fit-the-object', 'STK3471'),
  early('references-of-objects-exist', 'STK3475'),
  early('workflow-schedules-have-a-time-zone', 'STK3476'),
  early('templates-keep-lines-apart', 'STK3478'),
  early('templates-indent-evenly', 'STK3479'),
  early('configuration-files-exist', 'STK3480'),
];
