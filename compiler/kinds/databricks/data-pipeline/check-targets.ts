import type { Report } from '../../../diagnostics/outcome.ts';
import { inWords } from '../../../util/in-words.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick } from '../../../value/pick.ts';
import { writtenText } from '../../../value/text-parts.ts';
import type { Value } from '../../../value/value.ts';
import { isTrue, says } from './certain.ts';
import { tableId } from './config-sink.ts';
import { isFile, tableNames } from './config-source.ts';
import { pipelineDiagnostics as say } from './diagnostics.ts';
import type { PipelineNode } from './node.ts';

/** Who writes to one table or folder. */
interface Written {
  readonly node: PipelineNode;
  readonly sink: Dict<Value>;
}

export interface CheckedPipeline {
  readonly pipeline: string;
  /** A declarative pipeline keeps its tables itself. */
  readonly ownsTables: boolean;
  readonly report: Report;
}

/**
 * What several nodes write to is lost or mixed up, unless every sink says that it is shared, or a declarative pipeline appends streams to it (Laktory refuses that
 * since 0.13). STK3172: a warning, because older ones compile it.
 */
export function checkTargets(nodes: readonly PipelineNode[], { pipeline, ownsTables, report }: CheckedPipeline): void {
  const targets = new Map<string, Written[]>();
  for (const node of nodes)
    for (const sink of node.sinks) {
      const target = targetOf(sink);
      if (target === '' || target.includes('${')) continue;
      const known = targets.get(target);
      if (known) known.push({ node, sink });
      else targets.set(target, [{ node, sink }]);
    }
  for (const [target, written] of targets) {
    const advice = ownsTables ? adviceForOwned(written) : adviceFor(written);
    const [first, second] = written;
    if (advice === undefined || !first || !second) continue;
    const names = inWords([...new Set(written.map(({ node }) => node.name))]);
    report(
      say.writtenTwice(second.sink, { target, nodes: names, pipeline, advice }, [{ at: first.sink, note: 'and here' }]),
    );
  }
}

/** Empty for what keeps nothing: views. */
function targetOf(sink: Dict<Value>): string {
  if (isFile(sink)) return writtenText(pick(sink, 'path')).replace(/\/+$/, '');
  if (!sink.entries.has('table_name') || says(sink, 'table_type', 'VIEW')) return '';
  return tableId(sink, tableNames(sink));
}

function adviceFor(written: readonly Written[]): string | undefined {
  if (new Set(written.map(({ node }) => node.name)).size < 2) return undefined;
  const isShared = written.every(({ sink }) => sink.entries.has('shared'));
  return isShared
    ? undefined
    : 'each would overwrite or mix with what the others wrote; give each a table of its own, or say "shared: true" in each of these sinks';
}

function adviceForOwned(written: readonly Written[]): string | undefined {
  if (written.length < 2) return undefined;
  if (new Set(written.map(({ node }) => node)).size < written.length)
    return 'a node of a declarative pipeline can write to a table only once';
  const appends = written.every(
    ({ node, sink }) => node.sources.some((source) => isTrue(source, 'as_stream')) && !says(sink, 'mode', 'MERGE'),
  );
  return appends
    ? undefined
    : 'several nodes of a declarative pipeline can only append streams to one table, so each must read "as_stream" and none may merge';
}
