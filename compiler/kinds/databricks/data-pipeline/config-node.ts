import type { Json, JsonObject } from '../../../util/json.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickDicts, pickList, without } from '../../../value/pick.ts';
import { writtenText } from '../../../value/text-parts.ts';
import type { Value } from '../../../value/value.ts';
import { given } from './certain.ts';
import { configJson, elementJson, type Inherited, type Members, passedOn } from './config-element.ts';
import { type SinkSurroundings, sinkJson } from './config-sink.ts';
import { isFile, sourceJson } from './config-source.ts';
import type { PipelineNode } from './node.ts';
import { posixPath } from './posix-path.ts';
import type { Runtime } from './runtime.ts';

/** What a node has from its pipeline. */
export interface NodeSurroundings {
  readonly root: string;
  readonly pipelineName: string;
  readonly defaults: SinkSurroundings['defaults'];
  readonly runtime: Runtime;
  /** What elements have that take nothing over. */
  readonly standard: Inherited;
}

/** A node as the configuration has it. */
export function nodeJson(
  { name, body, sources, sinks }: PipelineNode,
  inherited: Inherited,
  of: NodeSurroundings,
): JsonObject {
  const inner = passedOn(body, inherited);
  const [ownRoot, checkpoints] = [given(body, 'root_path'), given(body, 'expectations_checkpoint_path')];
  const [keys, task, transformer] = [
    pick(body, 'primary_keys'),
    pick(body, 'execution_task_name'),
    pickDict(body, 'transformer'),
  ];
  const root = ownRoot ? posixPath(writtenText(ownRoot)) : posixPath(of.root, name);
  const surroundings: SinkSurroundings = {
    root,
    primaryKeys: keys && configJson(keys),
    defaults: of.defaults,
    writer: `${of.pipelineName}.${name}`,
    runtime: of.runtime,
  };
  return elementJson(body, inherited, {
    ...sourcesJson(
      body,
      sources.map((one) => sourceJson(one, inner)),
      of.runtime,
    ),
    expectations: listed(body, 'expectations', (one) => expectationJson(one, inner, of)),
    transformer: transformer && transformerJson(transformer, { inherited: inner, runtime: of.runtime }),
    sinks: body.entries.has('sinks') ? sinks.map((one) => sinkJson(one, inner, surroundings)) : undefined,
    execution_task_name: undefined,
    execution_task_name_: task && configJson(task),
    root_path: root,
    expectations_checkpoint_path: checkpoints
      ? posixPath(writtenText(checkpoints))
      : posixPath(root, 'checkpoints/expectations'),
  });
}

/** Sources are a list; until version 0.11 a node had one. */
function sourcesJson(body: Dict<Value>, sources: readonly Json[], { hasFormerNames }: Runtime): Members {
  const template = pick(body, 'ldp_template');
  if (!hasFormerNames)
    return { source: undefined, sources: sources.length > 0 || body.entries.has('sources') ? sources : undefined };
  return {
    source: sources[0],
    sources: undefined,
    ldp_template: undefined,
    dlt_template: template && configJson(template),
  };
}

function listed(owner: Dict<Value>, key: string, json: (one: Dict<Value>) => Json): Json | undefined {
  return pickList(owner, key) && pickDicts(owner, key).map(json);
}

/** Expectations are judged apart from what the node does, so their expressions take nothing over from it. */
function expectationJson(
  expectation: Dict<Value>,
  inherited: Inherited,
  { standard, runtime }: NodeSurroundings,
): JsonObject {
  const expr = pick(expectation, 'expr');
  const text = expr?.kind === 'dict' ? pick(expr, 'expr') : expr;
  const own: Dict<Value> = expr?.kind === 'dict' ? expr : { ...expectation, entries: new Map() };
  const type = pick(own, 'type');
  const judge = runtime.judgesByNarwhals ? without(own, api) : own;
  return elementJson(expectation, inherited, {
    expr: elementJson(judge, runtime.judgesByNarwhals ? { ...standard, api: 'NARWHALS' } : standard, {
      expr: text && configJson(text),
      type: type ? configJson(type) : languageOf(writtenText(text)),
    }),
  });
}

const api: ReadonlySet<string> = new Set(['dataframe_api']);

/** What an expression is written in, guessed as Laktory does: calls of methods are Python, everything else is SQL. */
export function languageOf(expression: string): 'SQL' | 'DF' {
  const isPython = /[\p{L}\p{N}_]+\.[\p{L}\p{N}_]+\(|lit\(|col\(|F\.|nw\.|pl\./u.test(
    expression.trim().replaceAll('\n', ' '),
  );
  return isPython ? 'DF' : 'SQL';
}

interface Steps {
  readonly inherited: Inherited;
  readonly runtime: Runtime;
}

function transformerJson(transformer: Dict<Value>, { inherited, runtime }: Steps): JsonObject {
  const inner = passedOn(transformer, inherited);
  return elementJson(transformer, inherited, {
    nodes: listed(transformer, 'nodes', (step) => stepJson(step, { inherited: inner, runtime })),
  });
}

/** Every argument of a method is an element of its own. */
function stepJson(step: Dict<Value>, { inherited, runtime }: Steps): JsonObject {
  const of = { inherited: passedOn(step, inherited), runtime };
  const [list, named] = [pickList(step, 'func_args'), pickDict(step, 'func_kwargs')];
  return elementJson(step, inherited, {
    func_args: list?.items.map((one) => argumentJson(one, of)),
    func_kwargs: named && new Map([...named.entries.values()].map(({ key, value }) => [key, argumentJson(value, of)])),
  });
}

function argumentJson(argument: Value, { inherited, runtime }: Steps): Json {
  if (argument.kind === 'dict' && argument.entries.has('value')) return elementJson(argument, inherited);
  return new Map([
    [
      'value',
      argument.kind === 'dict' && runtime.passesSources ? givenJson(argument, inherited) : configJson(argument),
    ],
    ['dataframe_backend', inherited.backend],
    ['dataframe_api', inherited.api],
  ]);
}

/** A mapping that reads like a source is one. */
function givenJson(argument: Dict<Value>, inherited: Inherited): Json {
  const isSource = ['node_name', 'table_name'].some((key) => argument.entries.has(key)) || isFile(argument);
  return isSource ? sourceJson(argument, inherited) : configJson(argument);
}
