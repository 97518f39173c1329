import type { Json } from '../../../util/json.ts';
import { isList, isObject, type TerraformDocument } from './document.ts';

/** What variables and locals stand for: a constant, or an expression of Terraform in parentheses. By `var.size`, `local.name`. */
export interface Meanings {
  readonly constants: ReadonlyMap<string, Json>;
  readonly expressions: ReadonlyMap<string, string>;
}

/** Whether nothing in it must be worked out. */
export function isConstant(value: Json): boolean {
  if (typeof value === 'string') return !/[$%]\{/.test(value);
  if (isList(value)) return value.every(isConstant);
  return !isObject(value) || [...value.values()].every(isConstant);
}

/** Sensitive variables have no meaning here, and neither has what is given when Terraform runs. */
export function meaningsOf({ sections }: TerraformDocument): Meanings {
  const constants = new Map<string, Json>();
  const expressions = new Map<string, string>();
  for (const [name, body] of sections.get('variable') ?? []) {
    const [only] = isList(body) ? body : [body];
    const value = isObject(only) && only.get('sensitive') !== true ? only.get('default') : undefined;
    if (value !== undefined && isConstant(value)) constants.set(`var.${name}`, value);
  }
  for (const [name, value] of sections.get('locals') ?? []) {
    const inner = typeof value === 'string' ? /^\$\{([\s\S]*)\}$/.exec(value)?.[1] : undefined;
    if (isConstant(value)) constants.set(`local.${name}`, value);
    else if (inner !== undefined && endOfExpression(`\${${inner}}`, 2) === inner.length + 2)
      expressions.set(`local.${name}`, inner);
  }
  return { constants, expressions };
}

/** Locals may be made of locals, but not for ever. */
const mostNested = 20;

/** An expression in which variables and locals that mean something stand as what they mean. */
export function expanded(expression: string, meanings: Meanings): string {
  let result = expression;
  for (let depth = 0; depth < mostNested; depth++) {
    const next = result.replaceAll(/(?<![\w.-])(?:var|local)\.[\w-]+/g, (name) => {
      const constant = meanings.constants.get(name);
      if (constant !== undefined) return literal(constant);
      const inner = meanings.expressions.get(name);
      return inner === undefined ? name : `(${inner})`;
    });
    if (next === result) return result;
    result = next;
  }
  return result;
}

/** A constant as Terraform's language writes it, which reads JSON. */
function literal(value: Json): string {
  if (isList(value)) return `[${value.map(literal).join(', ')}]`;
  if (isObject(value) && value instanceof Map)
    return `{${[...value].map(([key, member]) => `${JSON.stringify(key)} = ${literal(member)}`).join(', ')}}`;
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'object' && value !== null && 'float' in value) return String(value.float);
  return JSON.stringify(value);
}

/** A template part by part: texts, and expressions between `${` and `}`. */
export function parts(text: string): readonly ({ readonly text: string } | { readonly expression: string })[] {
  const found: ({ readonly text: string } | { readonly expression: string })[] = [];
  let [start, from] = [0, 0];
  for (;;) {
    const open = text.indexOf('${', from);
    if (open < 0) break;
    const isEscaped = text[open - 1] === '$';
    const end = isEscaped ? -1 : endOfExpression(text, open + 2);
    if (end < 0) {
      from = open + 2;
      continue;
    }
    if (open > start) found.push({ text: text.slice(start, open) });
    found.push({ expression: text.slice(open + 2, end) });
    start = end + 1;
    from = start;
  }
  if (start < text.length) found.push({ text: text.slice(start) });
  return found;
}

/** Where the brace is that ends an expression; -1 when none does. */
function endOfExpression(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const one = text[at];
    if (one === '"') at = endOfText(text, at + 1);
    else if (one === '{') depth += 1;
    else if (one === '}' && depth-- === 0) return at;
    if (at < 0) return -1;
  }
  return -1;
}

/** Where a quoted text ends, which may have expressions in it; -1 when it does not. */
function endOfText(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
    else if (text.startsWith('${', at) && text[at - 1] !== '$') {
      at = endOfExpression(text, at + 2);
      if (at < 0) return -1;
    }
  }
  return -1;
}
