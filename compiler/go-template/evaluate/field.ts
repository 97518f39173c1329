import type { Span } from '../../source/span.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import { templateExecution } from '../diagnostics.ts';
import type { Argument, TemplateFunction } from '../function.ts';
import type { OperandNode } from '../syntax/tree.ts';
import { describeValue, typeName } from '../type-name.ts';
import type { GoMap, GoStruct, GoValue } from '../value.ts';
import { checkArgument, compileArgument } from './argument.ts';
import { countDiagnostic, type EvaluateCall, invoke, parameterAt, takes } from './call.ts';
import type { Compiler } from './compiler.ts';
import { type Evaluate, type EvaluateArgument, type Evaluated, type Frame, fail, failed } from './run.ts';

/** The value of `receiver.name` without arguments: a map entry, a struct field, or what a method returns. */
export function fieldOf(frame: Frame, receiver: GoValue, look: Look): Evaluated {
  if (receiver === undefined) return fieldOfMissing(frame, look.name);
  if (typeof receiver === 'object' && receiver !== null) {
    if (receiver.kind === 'map') {
      const value = receiver.entries.get(look.name);
      return value === undefined ? missingEntry(frame, receiver, look.name) : value;
    }
    const method = look.methods.get(typeName(receiver))?.get(look.name);
    if (method !== undefined) return callMethod(frame, method, { args: [receiver], at: look.at });
    if (receiver.kind === 'struct') return structField(frame, receiver, look.name);
  }
  if (receiver === null) return fail(frame.run, templateExecution.fieldOfNil(frame.run.at, { name: look.name }));
  return noField(frame, receiver, look.name);
}

/** A field to look up, and its place. */
export interface Look {
  readonly name: string;
  readonly at: Span;
  readonly methods: Compiler['methods'];
}

function callMethod(
  frame: Frame,
  method: TemplateFunction,
  call: { readonly args: readonly Argument[]; readonly at: Span },
): Evaluated {
  if (!takes(method, call.args.length)) return fail(frame.run, countDiagnostic(method, call.at, call.args.length - 1));
  return invoke(method, { args: call.args, frame, site: { command: call.at } });
}

function structField(frame: Frame, receiver: GoStruct, name: string): Evaluated {
  const value = receiver.fields.get(name);
  return value === undefined ? noField(frame, receiver, name) : value;
}

function noField({ run }: Frame, receiver: GoValue, name: string): Evaluated {
  return fail(run, templateExecution.noField(run.at, { name, found: describeValue(receiver) }));
}

function fieldOfMissing({ run }: Frame, name: string): Evaluated {
  if (run.missingKey !== 'error') return undefined;
  return fail(run, templateExecution.missingKey(run.at, { name, suggestion: '' }));
}

function missingEntry({ run }: Frame, receiver: GoMap, name: string): Evaluated {
  if (run.missingKey === 'default') return undefined;
  if (run.missingKey === 'zero') return receiver.type === 'map[string]string' ? '' : null;
  return fail(
    run,
    templateExecution.missingKey(run.at, { name, suggestion: didYouMean(name, receiver.entries.keys()) }),
  );
}

function isMap(value: GoValue): value is GoMap {
  return typeof value === 'object' && value !== null && value.kind === 'map';
}

/** A chain of fields after `evaluate`, which gives the first receiver. */
export function compileChain(
  compiler: Compiler,
  evaluate: Evaluate,
  chain: { readonly fields: readonly string[]; readonly at: Span },
): Evaluate {
  const looks = chain.fields.map((name) => ({ name, at: chain.at, methods: compiler.methods }));
  const [only] = looks;
  if (looks.length === 1 && only !== undefined) {
    const { name } = only;
    return (frame, dot) => {
      const receiver = evaluate(frame, dot);
      if (receiver === failed) return failed;
      const value = isMap(receiver) ? receiver.entries.get(name) : undefined;
      return value === undefined ? fieldOf(frame, receiver, only) : value;
    };
  }
  return (frame, dot) => {
    let receiver = evaluate(frame, dot);
    for (const look of looks) {
      if (receiver === failed) return failed;
      receiver = fieldOf(frame, receiver, look);
    }
    return receiver;
  };
}

/** The last field of a chain where it is given arguments: only a method takes any. */
export function compileFieldCall(
  compiler: Compiler,
  evaluate: Evaluate,
  site: { readonly name: string; readonly at: Span; readonly rest: readonly OperandNode[]; readonly piped: boolean },
): EvaluateCall {
  const arguments_ = site.rest.map((node) => argumentOfAnyType(compiler, node));
  const look = { name: site.name, at: site.at, methods: compiler.methods };
  return (frame, dot, piped) => {
    const receiver = evaluate(frame, dot);
    if (receiver === failed) return failed;
    const method = compiler.methods.get(typeName(receiver))?.get(site.name);
    if (receiver === undefined || receiver === null) return fieldOf(frame, receiver, look);
    if (method === undefined) return notAMethod(frame, receiver, look);
    const args = evaluateFor(method, { arguments_, piped: site.piped ? [piped] : [], frame, dot });
    return args === failed ? failed : callMethod(frame, method, { args: [receiver, ...args], at: site.at });
  };
}

/** Go looks first whether there is such a field, and only then minds the arguments. */
function notAMethod(frame: Frame, receiver: GoValue, look: Look): Evaluated {
  const map = typeof receiver === 'object' && receiver !== null && receiver.kind === 'map';
  if (!map && fieldOf(frame, receiver, look) === failed) return failed;
  return fail(frame.run, templateExecution.notAFunction(frame.run.at, { text: look.name }));
}

type ArgumentOfAnyType = (type: Parameters<typeof compileArgument>[2]) => EvaluateArgument;

const methodParameters = [
  'any',
  'string',
  'bool',
  'int',
  'int64',
  'float64',
  'time',
  'map',
  'list',
  'strings',
  'raw',
] as const;

/** Which method is called is known only when it is: the argument is compiled for every type that it may be asked for. */
function argumentOfAnyType(compiler: Compiler, node: OperandNode): ArgumentOfAnyType {
  const byType = new Map(methodParameters.map((type) => [type, compileArgument(compiler, node, type)] as const));
  return (type) => byType.get(type) ?? (() => failed);
}

function evaluateFor(
  method: TemplateFunction,
  call: {
    readonly arguments_: readonly ArgumentOfAnyType[];
    readonly piped: readonly GoValue[];
    readonly frame: Frame;
    readonly dot: GoValue;
  },
): Argument[] | typeof failed {
  const { arguments_, piped, frame, dot } = call;
  const count = arguments_.length + piped.length;
  if (!takes(method, count + 1)) return fail(frame.run, countDiagnostic(method, frame.run.at, count));
  const args: Argument[] = [];
  for (const [at, argument] of arguments_.entries()) {
    const value = argument(parameterAt(method, at + 1))(frame, dot);
    if (value === failed) return failed;
    args.push(value);
  }
  for (const value of piped) {
    const checked = checkArgument(frame.run, value, parameterAt(method, count));
    if (checked === failed) return failed;
    args.push(checked);
  }
  return args;
}
