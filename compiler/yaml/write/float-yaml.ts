import { floatText } from '../../util/float-text.ts';

/** A float as every reader of YAML takes it for one: YAML 1.1 wants a point, also before an exponent, and a sign behind it. */
export function floatYaml(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  const text = floatText(value);
  return text.includes('.') ? text : text.replace('e', '.0e');
}
