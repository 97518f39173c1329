import { templateExecution } from '../diagnostics.ts';
import type { Argument, ParameterType } from '../function.ts';
import type { NumberNode, OperandNode } from '../syntax/tree.ts';
import { describeValue } from '../type-name.ts';
import { type GoValue, integer, nilList, nilMap } from '../value.ts';
import type { Compiler } from './compiler.ts';
import { type Evaluate, type EvaluateArgument, fail, failed, type Run } from './run.ts';

/** What a parameter accepts, in words. */
const wanted: Readonly<Record<ParameterType, string>> = {
  any: 'a value',
  raw: 'a value',
  string: 'text',
  bool: 'a bool',
  int: 'an integer (int)',
  int64: 'an integer (int64)',
  float64: 'a float (float64)',
  map: 'a map',
  list: 'a list',
  strings: 'a list of texts',
  time: 'a time',
};

/** An argument for a parameter of `type`: evaluated, checked, and turned into what the function receives. */
export function compileArgument(compiler: Compiler, node: OperandNode, type: ParameterType): EvaluateArgument {
  if (type === 'raw') return compileRaw(compiler, node);
  if (node.kind === 'nil') return nilArgument(node, type);
  if (type !== 'any' && (node.kind === 'bool' || node.kind === 'string')) return compileLiteral(node, type);
  if (type !== 'any' && node.kind === 'number') return compileNumber(node, type);
  const evaluate = compiler.parts.operand(compiler, node);
  return (frame, dot) => {
    const value = evaluate(frame, dot);
    return value === failed ? failed : checkArgument(frame.run, value, type);
  };
}

/** An argument for a parameter that takes everything as it is: a literal `nil` counts as missing. */
export function compileRaw(compiler: Compiler, node: OperandNode): Evaluate {
  if (node.kind !== 'nil') return compiler.parts.operand(compiler, node);
  return ({ run }) => {
    run.at = node;
    return undefined;
  };
}

/** `value` as a parameter of `type` receives it; nothing is converted, as in Go. */
export function checkArgument(run: Run, value: GoValue, type: ParameterType): Argument | typeof failed {
  if (type === 'raw') return value;
  if (type === 'any') return value === undefined ? null : value;
  if (value === undefined) return missingArgument(run, type);
  if (typeof value === 'string') return type === 'string' ? value : wrongType(run, value, type);
  if (typeof value === 'boolean') return type === 'bool' ? value : wrongType(run, value, type);
  if (value === null) return wrongType(run, value, type);
  switch (value.kind) {
    case 'integer':
    case 'float':
      return value.type === type ? value.value : wrongType(run, value, type);
    case 'map':
      return type === 'map' && value.type === 'map[string]interface {}' ? value : wrongType(run, value, type);
    case 'list':
      return listTypes[value.type] === type ? value : wrongType(run, value, type);
    case 'time':
      return type === 'time' ? value : wrongType(run, value, type);
    default:
      return wrongType(run, value, type);
  }
}

const listTypes: Readonly<Record<string, ParameterType>> = { '[]interface {}': 'list', '[]string': 'strings' };

function missingArgument(run: Run, type: ParameterType): Argument | typeof failed {
  const zero = nilOf(type);
  if (zero !== undefined) return zero;
  return fail(run, templateExecution.argumentType(run.at, { wanted: wanted[type], found: 'missing' }));
}

function wrongType(run: Run, value: GoValue, type: ParameterType): Argument | typeof failed {
  return fail(run, templateExecution.argumentType(run.at, { wanted: wanted[type], found: describeValue(value) }));
}

/** The nil that a parameter of `type` can be given, or undefined. */
function nilOf(type: ParameterType): GoValue {
  if (type === 'map') return nilMap();
  if (type === 'list') return nilList();
  return type === 'strings' ? nilList('[]string') : undefined;
}

function nilArgument(node: OperandNode, type: ParameterType): EvaluateArgument {
  const accepts = type === 'any' || nilOf(type) !== undefined;
  return ({ run }) => {
    run.at = node;
    if (!accepts) return fail(run, templateExecution.argumentType(node, { wanted: wanted[type], found: '"nil"' }));
    return type === 'any' ? null : nilOf(type);
  };
}

function compileLiteral(
  node: Extract<OperandNode, { readonly kind: 'bool' | 'string' }>,
  type: ParameterType,
): EvaluateArgument {
  const { value } = node;
  const fitting = node.kind === 'bool' ? 'bool' : 'string';
  const good = type === fitting;
  return ({ run }) => {
    run.at = node;
    return good ? value : wrongType(run, value, type);
  };
}

/** A number constant becomes what the parameter asks for, where that loses nothing. */
function compileNumber(node: NumberNode, type: ParameterType): EvaluateArgument {
  const value = constantFor(node, type);
  return ({ run }) => {
    run.at = node;
    if (value !== undefined) return value;
    const found = `the number ${node.text}`;
    return fail(run, templateExecution.argumentType(node, { wanted: wanted[type], found }));
  };
}

function constantFor({ value }: NumberNode, type: ParameterType): number | bigint | undefined {
  if (type === 'float64') return value.float;
  if (value.integer === undefined || (type !== 'int' && type !== 'int64')) return undefined;
  return integer(type, value.integer).value;
}
