import { templateExecution } from '../diagnostics.ts';
import type { NumberNode } from '../syntax/tree.ts';
import { complex, float, type GoValue, integer } from '../value.ts';
import { type Evaluate, fail } from './run.ts';

/** A number constant where no type is asked for: its spelling decides, as in Go (`1` is an int, `1.0` and `1e3` are floats). */
export function compileConstant(node: NumberNode): Evaluate {
  const value = idealConstant(node);
  if (value !== undefined) {
    return (frame) => {
      frame.run.at = node;
      return value;
    };
  }
  return ({ run }) => {
    run.at = node;
    return fail(run, templateExecution.numberTooLarge(node, { text: node.text }));
  };
}

function idealConstant(node: NumberNode): GoValue {
  const { text, value } = node;
  if (value.complex !== undefined) return complex(value.complex.real, value.complex.imaginary);
  const hexadecimal = /^0[xX]/.test(text) && !/[pP]/.test(text);
  const floats = value.float !== undefined && !hexadecimal && !text.startsWith("'") && /[.eEpP]/.test(text);
  if (floats) return float(value.float);
  return value.integer === undefined ? undefined : integer('int', value.integer);
}
