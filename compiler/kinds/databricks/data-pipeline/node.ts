import type { Span } from '../../../source/span.ts';
import { placeOf } from '../../../source/span.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickDicts, pickList } from '../../../value/pick.ts';
import { writtenText } from '../../../value/text-parts.ts';
import type { Value } from '../../../value/value.ts';
import { given } from './certain.ts';

/** A node as the graph sees it. */
export interface PipelineNode {
  readonly name: string;
  readonly body: Dict<Value>;
  /** Of `sources` and of `source`, which is one of them. */
  readonly sources: readonly Dict<Value>[];
  readonly sinks: readonly Dict<Value>[];
  /** The nodes that must run before, each named once, in the order in which the node mentions them. */
  readonly upstream: readonly Mention[];
  /** The task that runs the node: nodes of one name share it. */
  readonly task: string;
}

/** A name and where it stands. */
export interface Mention {
  readonly name: string;
  readonly at: Span;
}

/** The nodes of a pipeline, as they are written. */
export function nodesOf(pipeline: Dict<Value>): readonly PipelineNode[] {
  return pickDicts(pipeline, 'nodes').map(nodeOf);
}

function nodeOf(body: Dict<Value>): PipelineNode {
  const name = writtenText(pick(body, 'name'));
  const single = pickDict(body, 'source');
  const sources = single ? [single] : pickDicts(body, 'sources');
  const task = given(body, 'execution_task_name');
  return {
    name,
    body,
    sources,
    sinks: pickDicts(body, 'sinks'),
    upstream: upstreamOf(body, sources),
    task: task ? writtenText(task) : `node-${name}`,
  };
}

function upstreamOf(body: Dict<Value>, sources: readonly Dict<Value>[]): readonly Mention[] {
  const mentions = [
    ...sources.flatMap((source) => mentionOf(pick(source, 'node_name'))),
    ...(pickList(body, 'depends_on')?.items ?? []).flatMap(mentionOf),
    ...transformationsOf(body).flatMap(mentionsIn),
  ];
  const first = new Map<string, Mention>();
  for (const mention of mentions) if (!first.has(mention.name)) first.set(mention.name, mention);
  return [...first.values()];
}

function mentionOf(value: Value | undefined): readonly Mention[] {
  return value ? [{ name: writtenText(value), at: placeOf(value) }] : [];
}

/** The steps of a node's transformer. */
export function transformationsOf(body: Dict<Value>): readonly Dict<Value>[] {
  const transformer = pickDict(body, 'transformer');
  return transformer ? pickDicts(transformer, 'nodes') : [];
}

/** `{nodes.a}` anywhere in SQL, and as the whole of an argument of a method. */
function mentionsIn(step: Dict<Value>): readonly Mention[] {
  const sql = pick(step, 'expr');
  const inSql = sql ? [...writtenText(sql).matchAll(/\{nodes\.([^{}\n]*)\}/g)].map(([, name = '']) => name) : [];
  const mentioned = inSql.map((name) => ({ name, at: placeOf(sql ?? step) }));
  return [...mentioned, ...argumentsOf(step).flatMap(mentionInArgument)];
}

/** The values that a step of a transformer passes to its method. */
export function argumentsOf(step: Dict<Value>): readonly Value[] {
  const named = pickDict(step, 'func_kwargs');
  return [
    ...(pickList(step, 'func_args')?.items ?? []),
    ...[...(named?.entries.values() ?? [])].map(({ value }) => value),
  ];
}

/** A method may be told a node by its name, or, until version 0.11, by a source that reads it. */
function mentionInArgument(argument: Value): readonly Mention[] {
  if (argument.kind === 'dict' && argument.entries.has('node_name')) return mentionOf(pick(argument, 'node_name'));
  const value = argument.kind === 'dict' ? pick(argument, 'value') : argument;
  if (!value || value.kind === 'list' || value.kind === 'dict') return [];
  const name = /^\{nodes\.(.+)\}$/.exec(writtenText(value).trim())?.[1];
  return name === undefined ? [] : [{ name, at: placeOf(value) }];
}
