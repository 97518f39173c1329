import { never } from '../../util/never.ts';
import { templateExecution } from '../diagnostics.ts';
import type { CommandNode, OperandNode, PipelineNode } from '../syntax/tree.ts';
import { compileCall, type EvaluateCall } from './call.ts';
import type { Compiler } from './compiler.ts';
import { compileChain, compileFieldCall } from './field.ts';
import { compileOperand, compileReceiver, dotAt } from './operand.ts';
import { type Evaluate, fail, failed } from './run.ts';
import { candidates, declare } from './scope.ts';
import { compileShortCircuit, isShortCircuit } from './short-circuit.ts';
import { compileVariable } from './variable.ts';

/**
 * A pipeline: the value of each command is the last argument of the next. A nil that leaves a command becomes a missing
 * value. Then variables are declared or assigned; they can be seen from here on.
 */
export function compilePipeline(compiler: Compiler, node: PipelineNode): Evaluate {
  const evaluate = compileCommands(compiler, node);
  if (node.variables.length === 0) return evaluate;
  const stores = node.variables.map((name) => compileStore(compiler, name, node.assigns));
  return (frame, dot) => {
    const value = evaluate(frame, dot);
    if (value === failed) return failed;
    for (const store of stores) if (store(frame, value) === failed) return failed;
    return value;
  };
}

function compileCommands(compiler: Compiler, node: PipelineNode): Evaluate {
  const [first, ...others] = node.commands;
  if (first === undefined) return () => undefined;
  const start = compileCommand(compiler, first, false);
  if (others.length === 0) {
    return (frame, dot) => {
      frame.run.at = node;
      const value = start(frame, dot, undefined);
      return value === null ? undefined : value;
    };
  }
  const rest = others.map((command) => compileCommand(compiler, command, true));
  const [second] = rest;
  if (second !== undefined && rest.length === 1) {
    return (frame, dot) => {
      frame.run.at = node;
      const piped = start(frame, dot, undefined);
      if (piped === failed) return failed;
      const value = second(frame, dot, piped === null ? undefined : piped);
      return value === null ? undefined : value;
    };
  }
  return (frame, dot) => {
    frame.run.at = node;
    let value = start(frame, dot, undefined);
    if (value === null) value = undefined;
    for (const command of rest) {
      if (value === failed) return failed;
      value = command(frame, dot, value);
      if (value === null) value = undefined;
    }
    return value;
  };
}

/** Gives a variable its value: a new one under `:=`, the nearest one of that name under `=`. */
function compileStore(compiler: Compiler, name: string, assigns: boolean): EvaluateStore {
  if (!assigns) {
    const slot = declare(compiler.scope, name);
    return ({ slots }, value) => {
      slots[slot] = value;
      return value;
    };
  }
  const found = candidates(compiler.scope, name).map((binding) => binding.slot);
  return ({ run, slots }, value) => {
    const slot = found.find((each) => typeof slots[each] !== 'symbol');
    if (slot === undefined) return fail(run, templateExecution.variableNotSet(run.at, { name }));
    slots[slot] = value;
    return value;
  };
}

type EvaluateStore = (frame: Parameters<Evaluate>[0], value: Parameters<Evaluate>[1]) => ReturnType<Evaluate>;

/** One command of a pipeline; only functions and methods can take arguments. */
function compileCommand(compiler: Compiler, command: CommandNode, piped: boolean): EvaluateCall {
  const { first, rest } = command;
  const hasArguments = rest.length > 0 || piped;
  if (first.kind === 'identifier') return compileFunction(compiler, command, piped);
  if (!hasArguments) return compileOperand(compiler, first);
  switch (first.kind) {
    case 'field':
      return fieldCall(compiler, command, { receiver: dotAt(first), fields: first.names, piped });
    case 'chain': {
      const receiver = compileReceiver(compiler, first.operand, first);
      return fieldCall(compiler, command, { receiver, fields: first.fields, piped });
    }
    case 'variable': {
      const receiver = compileVariable(compiler, first.name, first);
      if (first.fields.length === 0) return notAFunction(first, receiver);
      return fieldCall(compiler, command, { receiver, fields: first.fields, piped });
    }
    case 'pipeline':
      return notAFunction(first);
    case 'bool':
    case 'dot':
    case 'nil':
    case 'number':
    case 'string':
      return notAFunction(first, ({ run }) => {
        run.at = first;
        return undefined;
      });
    default:
      return never(first);
  }
}

function compileFunction(compiler: Compiler, command: CommandNode, piped: boolean): EvaluateCall {
  const { first, rest } = command;
  const callee = first.kind === 'identifier' ? compiler.functions.get(first.name) : undefined;
  if (callee === undefined) return notAFunction(first);
  const site = { name: first, command, rest, piped };
  return isShortCircuit(callee) ? compileShortCircuit(compiler, callee, site) : compileCall(compiler, callee, site);
}

function fieldCall(
  compiler: Compiler,
  command: CommandNode,
  chain: { readonly receiver: Evaluate; readonly fields: readonly string[]; readonly piped: boolean },
): EvaluateCall {
  const before = chain.fields.slice(0, -1);
  const at = command.first;
  const receiver =
    before.length === 0 ? chain.receiver : compileChain(compiler, chain.receiver, { fields: before, at });
  const name = chain.fields[chain.fields.length - 1] ?? '';
  return compileFieldCall(compiler, receiver, { name, at, rest: command.rest, piped: chain.piped });
}

/** A value that is given arguments. `before` is evaluated first: Go finds out about its mistakes first. */
function notAFunction(node: OperandNode, before?: Evaluate): EvaluateCall {
  const text = node.file.text.slice(node.start, node.end);
  return (frame, dot) => {
    if (before?.(frame, dot) === failed) return failed;
    return fail(frame.run, templateExecution.notAFunction(frame.run.at, { text }));
  };
}
