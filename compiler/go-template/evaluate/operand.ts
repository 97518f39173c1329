import { never } from '../../util/never.ts';
import { templateExecution } from '../diagnostics.ts';
import type { OperandNode } from '../syntax/tree.ts';
import { compileCall } from './call.ts';
import type { Compiler } from './compiler.ts';
import { compileConstant } from './constant.ts';
import { compileChain } from './field.ts';
import { type Evaluate, fail } from './run.ts';
import { nested } from './scope.ts';
import { compileShortCircuit, isShortCircuit } from './short-circuit.ts';
import { compileVariable } from './variable.ts';

/** An operand without arguments. */
export function compileOperand(compiler: Compiler, node: OperandNode): Evaluate {
  switch (node.kind) {
    case 'bool':
    case 'string': {
      const { value } = node;
      return ({ run }) => {
        run.at = node;
        return value;
      };
    }
    case 'dot':
      return ({ run }, dot) => {
        run.at = node;
        return dot;
      };
    case 'nil':
      return ({ run }) => {
        run.at = node;
        return fail(run, templateExecution.nilCommand(node, {}));
      };
    case 'number':
      return compileConstant(node);
    case 'identifier':
      return compileIdentifier(compiler, node);
    case 'field':
      return compileChain(compiler, dotAt(node), { fields: node.names, at: node });
    case 'variable': {
      const variable = compileVariable(compiler, node.name, node);
      return node.fields.length === 0 ? variable : compileChain(compiler, variable, { fields: node.fields, at: node });
    }
    case 'chain':
      return compileChain(compiler, compileReceiver(compiler, node.operand, node), { fields: node.fields, at: node });
    case 'pipeline':
      return nested(compiler.scope, () => compiler.parts.pipeline(compiler, node));
    default:
      return never(node);
  }
}

/** The dot as the receiver of a field chain. */
export function dotAt(node: OperandNode): Evaluate {
  return ({ run }, dot) => {
    run.at = node;
    return dot;
  };
}

/** The value that a field chain starts from. */
export function compileReceiver(compiler: Compiler, operand: OperandNode, at: OperandNode): Evaluate {
  const evaluate = compileOperand(compiler, operand);
  return (frame, dot) => {
    frame.run.at = at;
    return evaluate(frame, dot);
  };
}

/** A function without arguments. The parser has seen that it exists. */
function compileIdentifier(compiler: Compiler, node: Extract<OperandNode, { readonly kind: 'identifier' }>): Evaluate {
  const callee = compiler.functions.get(node.name);
  const site = { name: node, command: node, rest: [], piped: false };
  if (callee === undefined) return ({ run }) => fail(run, templateExecution.notAFunction(node, { text: node.name }));
  const call = isShortCircuit(callee)
    ? compileShortCircuit(compiler, callee, site)
    : compileCall(compiler, callee, site);
  return (frame, dot) => call(frame, dot, undefined);
}
