import { placeInScalar } from '../../ast/place-in-scalar.ts';
import { refAt } from '../../value/build.ts';
import type { Literal, Null, Str } from '../../value/literal.ts';
import { partsOf } from '../../value/text-parts.ts';
import type { Value } from '../../value/value.ts';
import { findVariable } from '../variables/scope.ts';
import { type PlainVariable, type Site, type State, textLimit } from './substitution.ts';

/**
 * The value of a text in which nothing stands but `${vars.name}` of variables that were met before and are plain literals, or that is one
 * `${resources.name.path}`: nearly all texts with placeholders. Nothing is to be said of them, so they need not be parsed. Undefined for all others.
 */
export function simpleText(node: Str, { scope, substitution }: Site): Value | undefined {
  const text = node.value;
  if (text.startsWith(beforeReference) && wholeReference.test(text))
    return refAt(placeInScalar(node, 0, text.length), text.slice(beforeReference.length, -1));
  const known = substitution.state.plain.get(scope);
  if (!known) return undefined;
  const whole = known.get(text);
  if (whole) {
    const { file, start, end } = placeInScalar(node, 0, text.length);
    return { ...whole.value, file, start, end };
  }
  const value = filledIn(text, known);
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

/** Remembers what a placeholder stands for that has a value, where it is simple and nothing is to be said of it the next time. */
export function keepPlain(placeholder: string, name: string, { scope, substitution: { state, trace } }: Site): void {
  const variable = findVariable(scope, name);
  const value = variable && scope.resolved.get(variable);
  if (!value || !isPlain(value) || trace || !simpleVariable.test(placeholder)) return;
  const [text] = partsOf(value);
  if (typeof text === 'string') plainIn(scope, state).set(placeholder, { value, text });
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

function plainIn(scope: Site['scope'], { plain }: State): Map<string, PlainVariable> {
  const known = plain.get(scope);
  if (known) return known;
  const made = new Map<string, PlainVariable>();
  plain.set(scope, made);
  return made;
}
