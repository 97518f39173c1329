import type { Report } from '../../../diagnostics/outcome.ts';
import type { Span } from '../../../source/span.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickDicts, pickText } from '../../../value/pick.ts';
import { writtenText } from '../../../value/text-parts.ts';
import type { Value } from '../../../value/value.ts';
import { isTrue, says } from './certain.ts';
import { checkSink } from './check-sink.ts';
import { checkSource } from './check-source.ts';
import { pipelineDiagnostics as say } from './diagnostics.ts';
import { argumentsOf, type PipelineNode, transformationsOf } from './node.ts';

/** What a node is checked with. */
export interface NodeSurroundings {
  /** The engine that the pipeline works with. */
  readonly engine: string;
  readonly isDeclarative: boolean;
  readonly isOfSpark: boolean;
  /** Whether methods may be given sources themselves, as until version 0.11. */
  readonly mayPassSources: boolean;
  readonly report: Report;
}

/**
 * What Laktory refuses about a single node, or cannot run: its sources and sinks, its view (STK3135), its expectations (STK3139), and what its
 * transformer is given (STK3145, STK3146).
 */
export function checkNode(node: PipelineNode, surroundings: NodeSurroundings): void {
  const { report, isDeclarative, isOfSpark } = surroundings;
  const engine = pickText(node.body, 'dataframe_backend') ?? surroundings.engine;
  const of = { node: node.name, engine, report, isDeclarative, isOfSpark };
  for (const source of node.sources) checkSource(source, of);
  for (const sink of node.sinks) checkSink(sink, of);
  const view = node.sinks.find((sink) => says(sink, 'table_type', 'VIEW'));
  if (view && !isDeclarative && !isOfSpark) checkView(node, view.entries.get('table_type') ?? view, report);
  for (const expectation of pickDicts(node.body, 'expectations')) checkExpectation(expectation, node, report);
  for (const step of transformationsOf(node.body)) checkStep(step, node, surroundings);
}

/** A view is what a single SQL statement selects from tables. */
function checkView({ name: node, body, sources }: PipelineNode, at: Span, report: Report): void {
  const [step, ...others] = transformationsOf(body);
  if (!step?.entries.has('expr') || others.length > 0) {
    report(say.viewProblem(at, { node, problem: 'needs a transformer with a single SQL statement' }));
  }
  const expectations = body.entries.get('expectations');
  if (expectations && pickDicts(body, 'expectations').length > 0) {
    report(say.viewProblem(expectations, { node, problem: 'cannot have expectations' }));
  }
  for (const source of sources) {
    const isTable = source.entries.has('table_name') || source.entries.has('node_name');
    if (!isTable) report(say.viewProblem(source, { node, problem: 'selects from tables and nodes only' }));
    const stream = isTrue(source, 'as_stream') ? source.entries.get('as_stream') : undefined;
    if (stream) report(say.viewProblem(stream, { node, problem: 'cannot read a stream' }));
  }
}

function checkExpectation(expectation: Dict<Value>, { name: node, sources }: PipelineNode, report: Report): void {
  const problem = expectationProblem(
    expectation,
    sources.some((source) => isTrue(source, 'as_stream')),
  );
  const name = writtenText(pick(expectation, 'name'));
  if (problem !== undefined) report(say.expectationProblem(expectation, { name, node, problem }));
}

function expectationProblem(expectation: Dict<Value>, isStream: boolean): string | undefined {
  const isAggregate = says(expectation, 'type', 'AGGREGATE');
  const action = pickText(expectation, 'action');
  if (isAggregate && (action === 'DROP' || action === 'QUARANTINE')) {
    return `an aggregate says nothing about single rows, so that "${action}" has none to take`;
  }
  const tolerance = pickDict(expectation, 'tolerance');
  const [rows, share] = [tolerance && pick(tolerance, 'abs'), tolerance && pick(tolerance, 'rel')];
  if (tolerance && Boolean(rows) === Boolean(share))
    return '"tolerance" is either "abs", rows, or "rel", a share of them';
  if (!isStream) return undefined;
  if (isAggregate) return 'the node reads a stream, which has no end to aggregate at';
  const isTolerant = share ?? (rows?.kind === 'integer' && Number(rows.value) !== 0 ? rows : undefined);
  return isTolerant ? 'the node reads a stream, of which no row can be tolerated' : undefined;
}

function checkStep(
  step: Dict<Value>,
  { name: node, sources }: PipelineNode,
  { mayPassSources, report }: NodeSurroundings,
): void {
  for (const argument of mayPassSources ? [] : argumentsOf(step)) {
    const instead = argument.kind === 'dict' ? insteadOf(argument) : undefined;
    if (instead !== undefined) report(say.sourceAsArgument(argument, { node, instead }));
  }
  const sql = pick(step, 'expr');
  if (sql?.kind !== 'string') return;
  const names = sources.map((source) => writtenText(pick(source, 'name'))).filter((name) => name !== '');
  for (const name of new Set([...sql.value.matchAll(/\{sources\.([^{}\n]*)\}/g)].map(([, one = '']) => one))) {
    if (names.includes(name)) continue;
    report(say.unknownSource(sql, { node, name, suggestion: didYouMean(name, names) }));
  }
}

/** Until version 0.11 methods were given sources; now they are named. */
function insteadOf(argument: Dict<Value>): string | undefined {
  const node = pick(argument, 'node_name');
  if (node) return `"{nodes.${writtenText(node)}}"`;
  const types = ['PIPELINE_NODE', 'FILE', 'DATAFRAME', 'UNITY_CATALOG', 'HIVE_METASTORE'];
  return types.includes(pickText(argument, 'type') ?? '')
    ? '"{sources.name}", the name of a source of the node'
    : undefined;
}
