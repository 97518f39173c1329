/** A float as YAML and Python spell it: it keeps its point, so 1 is `1.0`; exponents have at least two digits. */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  if (Object.is(value, -0)) return '-0.0';
  const size = Math.abs(value);
  if (size >= 1e16) return value.toExponential();
  if (Number.isInteger(value)) return value.toFixed(1);
  return size < 1e-4 ? value.toExponential().replace(/e-(\d)$/, 'e-0$1') : String(value);
}
