/** Whole numbers as Python works with them. */

export function floorDivide(left: bigint, right: bigint): bigint {
  const quotient = left / right;
  return left % right !== 0n && left < 0n !== right < 0n ? quotient - 1n : quotient;
}

/** The remainder that has the sign of the divisor. */
export function floorModulo(left: bigint, right: bigint): bigint {
  const rest = left % right;
  return rest !== 0n && rest < 0n !== right < 0n ? rest + right : rest;
}

const exactlyFloat = 1n << 53n;

/** left ÷ right as the nearest float, however long the numbers are; infinite when there is none. */
export function trueDivide(left: bigint, right: bigint): number {
  if (absolute(left) <= exactlyFloat && absolute(right) <= exactlyFloat) return Number(left) / Number(right);
  const top = absolute(left);
  const bottom = absolute(right);
  // 66 digits of the quotient, the last of which says whether anything follows: rounding is then that of one step.
  const shift = Math.max(0, 66 - (digitsOf(top) - digitsOf(bottom)));
  const shifted = top << BigInt(shift);
  const quotient = (shifted / bottom) | (shifted % bottom === 0n ? 0n : 1n);
  const magnitude = shift > 1000 ? (Number(quotient) / 2 ** 1000) * 2 ** (1000 - shift) : Number(quotient) / 2 ** shift;
  return left < 0n === right < 0n ? magnitude : -magnitude;
}

export function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function digitsOf(value: bigint): number {
  return value.toString(2).length;
}
