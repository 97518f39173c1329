import { delimiter, join } from 'node:path';
import { type Outcome, outcome } from '../../../diagnostics/outcome.ts';
import type { Span } from '../../../source/span.ts';
import { isJsonObject, member } from '../../../util/json-tree.ts';
import type { Dict } from '../../../value/literal.ts';
import type { Value } from '../../../value/value.ts';
import { readText } from '../../disk.ts';
import { shownPath } from '../../paths.ts';
import type { World } from '../../world.ts';
import { blockDiagnostics as say } from '../diagnostics.ts';
import { knownValue } from '../known-values.ts';
import { jsonTextOf } from './json-text-of.ts';

/** Where a cluster is, and as whom it is asked: texts of kubeconfigs, of which earlier ones win, or the cluster that stackc itself runs in. */
export interface ClusterConfig {
  readonly texts: readonly string[] | 'in-cluster';
  /** Undefined for the current one. */
  readonly context: string | undefined;
  /** Where it comes from, for messages. */
  readonly origin: string;
}

export interface ConfigRequest {
  readonly world: World;
  readonly at: Span;
  readonly name: string;
  /** `cluster_config` of the block, where it has one. */
  readonly written: Dict<Value> | undefined;
  /** `kubernetes: {context}` of the stack. */
  readonly context: string | undefined;
}

/** What the block says, else the cluster that stackc runs in, else `KUBECONFIG` or `~/.kube/config` (specs/prefect §3.10). Reports STK8501, STK8502 and STK8511. */
export function clusterConfig(request: ConfigRequest): Outcome<ClusterConfig | undefined> {
  const { world, name, written } = request;
  const known = written ? knownValue(written, { world, name, what: '"cluster_config"' }) : outcome(null);
  if (known.diagnostics.length > 0) return outcome(undefined, known.diagnostics);
  const own = member(known.value, 'context_name');
  const context = typeof own === 'string' ? own : request.context;
  const config = member(known.value, 'config');
  const origin = `"cluster_config" of "${name}"`;
  if (isJsonObject(config)) return outcome({ texts: [jsonTextOf(config)], context, origin });
  if (typeof config === 'string' && config.includes('\n')) return outcome({ texts: [config], context, origin });
  if (typeof config === 'string') return fromFiles([config], context, request);
  if (world.variables.has('KUBERNETES_SERVICE_HOST')) {
    return outcome({ texts: 'in-cluster', context, origin: 'the cluster that stackc runs in' });
  }
  const listed = (world.variables.get('KUBECONFIG') ?? '').split(delimiter).filter(Boolean);
  const home = world.variables.get('HOME') ?? world.variables.get('USERPROFILE') ?? '';
  return fromFiles(listed.length > 0 ? listed : [join(home, '.kube', 'config')], context, request);
}

/** Files of a list that are not there are passed over, as every client does. */
function fromFiles(paths: readonly string[], context: string | undefined, { world, at }: ConfigRequest) {
  const read = paths.map((path) => readText(world, shownPath(world, path)));
  const texts = read.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const origin = paths.map((path) => `"${shownPath(world, path)}"`).join(', ');
  if (texts.length > 0) return outcome({ texts, context, origin });
  const reason = 'there is no such file, so nothing says where the cluster is';
  return outcome(undefined, [say.addressUnreadable(at, { origin: `The kubeconfig ${origin}`, reason })]);
}
