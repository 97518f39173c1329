import type { Report } from '../../diagnostics/outcome.ts';
import type { Dict, Tree } from '../../value/literal.ts';
import { bundleDiagnostics as say } from './diagnostics.ts';
import { wholeReference } from './references.ts';
import { type BundleResource, mapResources, resourcesOf } from './resources.ts';
import {
  dictIn,
  dictTree,
  isMissing,
  isTrue,
  itemsIn,
  listTree,
  member,
  textIn,
  textTree,
  withDefaults,
  withMembers,
  without,
} from './tree.ts';

const refused = ['model_serving_endpoints', 'quality_monitors', 'apps'];

/** What whoever deploys owns and runs. */
function refusesRunAs({ kind, body }: BundleResource): boolean {
  return refused.includes(kind) || (kind === 'dashboards' && isTrue(member(body, 'embed_credentials')));
}

/**
 * `run_as` of the bundle as that of every job, pipeline and alert without its own (specs/databricks-bundles §6.4). Whoever deploys is the default, and
 * is not written. Reports STK3630 where the CLI would refuse it.
 */
export function withRunAs(root: Dict<Tree>, report: Report): Dict<Tree> {
  const written = root.entries.get('run_as');
  if (!written || written.value.kind === 'null') return withoutSelf(root);
  const runAs = dictIn(root, 'run_as') ?? dictTree(written, {});
  const isLegacy = isTrue(member(root, 'experimental', 'use_legacy_run_as'));
  const names = ['user_name', 'service_principal_name'].filter((name) => !isMissing(member(runAs, name)));
  if (names.length !== 1) report(say.runAsPrincipal(runAs, { found: names.length === 0 ? 'none of them' : 'both' }));
  if (isSelf(runAs)) return withoutSelf(root);
  const first = isLegacy ? undefined : resourcesOf(root).find(refusesRunAs);
  if (first)
    report(say.runAsRefused(runAs, { kind: first.kind, name: first.key }, [{ at: first.at, note: 'the resource' }]));
  return withoutSelf(mapResources(root, (resource) => withOwn(resource, runAs, isLegacy)));
}

function withOwn({ kind, body }: BundleResource, runAs: Dict<Tree>, isLegacy: boolean): Dict<Tree> {
  if (kind === 'pipelines' && isLegacy) return withOwner(body, runAs);
  return kind === 'jobs' || kind === 'pipelines' || kind === 'alerts' ? withDefaults(body, { run_as: runAs }) : body;
}

/** What pipelines got before they had a `run_as`: its principal as their owner. */
function withOwner(body: Dict<Tree>, runAs: Dict<Tree>): Dict<Tree> {
  const others = itemsIn(body, 'permissions').filter((item) => textIn(item, 'level') !== 'IS_OWNER');
  const owner = dictTree(runAs, {
    level: textTree(runAs, 'IS_OWNER'),
    user_name: member(runAs, 'user_name'),
    service_principal_name: member(runAs, 'service_principal_name'),
  });
  return withMembers(body, { permissions: listTree(member(body, 'permissions') ?? runAs, [...others, owner]) });
}

function withoutSelf(root: Dict<Tree>): Dict<Tree> {
  return mapResources(root, ({ body }) => (isSelf(dictIn(body, 'run_as')) ? without(body, 'run_as') : body));
}

function isSelf(runAs: Dict<Tree> | undefined): boolean {
  const name = textIn(runAs, 'user_name') ?? '';
  return wholeReference(name) === 'workspace.current_user.userName';
}
