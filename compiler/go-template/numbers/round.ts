/**
 * sprig's `round`: `value` times 10^`places`, up where the fraction is at least `on`, otherwise down; then divided again. Negative numbers
 * therefore always go down.
 */
export function roundTo(value: number, places: number, on: number): number {
  const power = powerOfTen(places);
  const scaled = power * value;
  const fraction = scaled - Math.trunc(scaled);
  return (fraction >= on ? Math.ceil(scaled) : Math.floor(scaled)) / power;
}

/** Go's `math.Pow(10, exponent)`, whose last bit differs from JavaScript's: squares of 0.625 × 2^4. */
export function powerOfTen(exponent: number): number {
  let mantissa = 1;
  let shift = 0;
  let square = 0.625;
  let squareShift = 4;
  for (let rest = Math.min(Math.abs(exponent), 5000); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) {
      mantissa *= square;
      shift += squareShift;
    }
    square *= square;
    squareShift *= 2;
    if (square < 0.5) {
      square += square;
      squareShift--;
    }
  }
  return exponent < 0 ? scale(1 / mantissa, -shift) : scale(mantissa, shift);
}

/** `value` × 2^`shift`, in two steps so that neither factor leaves the range too early. */
function scale(value: number, shift: number): number {
  const half = Math.trunc(shift / 2);
  return value * 2 ** half * 2 ** (shift - half);
}
