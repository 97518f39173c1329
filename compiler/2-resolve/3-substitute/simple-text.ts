import { placeInScalar } from '../../ast/place-in-scalar.ts';
import type { Variable } from '../../expression/syntax.ts';
import { refAt } from '../../value/build.ts';
import type { Literal, Null, Str } from '../../value/literal.ts';
import { partsOf } from '../../value/text-parts.ts';
import type { Value } from '../../value/value.ts';
import { findVariable } from '../variables/scope.ts';
import { type PlainVariable, type Site, textLimit } from './substitution.ts';

/**
 * The value of a text in which nothing stands but `${vars.name}` of variables that were met before and are plain literals, or that is one
 * `${resources.name.path}`: nearly all texts with placeholders. Nothing is to be said of them, so they need not be parsed. Undefined for all others.
 */
export function simpleText(node: Str, { scope, substitution }: Site): Value | undefined {
  const text = node.value;
  if (text.startsWith(beforeReference) && wholeReference.test(text))
    return refAt(placeInScalar(node, 0, text.length), text.slice(beforeReference.length, -1));
  const { plain } = substitution.state;
  if (plain.scope !== scope) return undefined;
  const whole = plain.values.get(text);
  if (whole) {
    const { file, start, end } = placeInScalar(node, 0, text.length);
    return { ...whole.value, file, start, end };
  }
  const value = filledIn(text, plain.values);
  return value === undefined || value.length > textLimit ? undefined : { ...node, value };
}

const beforeReference = '${resources.';
const wholeReference = /^\$\{resources\.[\w.-]+\}$/;

function filledIn(text: string, known: ReadonlyMap<string, PlainVariable>): string | undefined {
  let result = '';
  let at = 0;
  for (let open = text.indexOf('${'); open >= 0; open = text.indexOf('${', at)) {
    const end = text.indexOf('}', open) + 1;
    const variable = known.get(text.slice(open, end));
    // `$${` is none.
    if (!variable || (open > at && text.charAt(open - 1) === '$')) return undefined;
    result += text.slice(at, open) + variable.text;
    at = end;
  }
  return result + text.slice(at);
}

const simpleVariable = /^\$\{vars?\.[A-Za-z_]\w*\}$/;

/** Remembers `found`, for which a placeholder stands, where the placeholder is simple and nothing is to be said of it the next time. */
export function keepPlain(
  found: Value,
  { text: written, name: [name] }: Variable,
  { scope, substitution }: Site,
): void {
  if (substitution.trace || !isPlain(found) || !simpleVariable.test(written) || typeof name !== 'string') return;
  // A name of earlier versions is told wherever it stands.
  if (!findVariable(scope, name)) return;
  const [text] = partsOf(found);
  if (typeof text !== 'string') return;
  const { plain } = substitution.state;
  if (plain.scope !== scope) {
    plain.scope = scope;
    plain.values = new Map();
  }
  plain.values.set(written, { value: found, text });
}

function isPlain(value: Value): value is Exclude<Literal, Null> {
  switch (value.kind) {
    case 'string':
    case 'integer':
      return value.credential === undefined;
    case 'boolean':
    case 'float':
      return true;
    default:
      return false;
  }
}
