import { toValue } from '../expression/convert.ts';
import { evaluate } from '../expression/evaluate.ts';
import type { Expression, Placeholder, Variable } from '../expression/syntax.ts';
import { placeOf, type Span } from '../source/span.ts';
import { closest } from '../util/did-you-mean.ts';
import { never } from '../util/never.ts';
import type { Value } from '../value/value.ts';
import { resolveDiagnostics as say } from './diagnostics.ts';
import { plainText } from './embed.ts';
import { expressionScope } from './expression-scope.ts';
import type { Site } from './injection.ts';
import { lookUp } from './look-up.ts';
import { reportUnresolved } from './report-unresolved.ts';

/** The value of one placeholder, placed where the placeholder stands. Reports variables without a value: STK2040, STK2041. */
export function resolvePlaceholder(part: Placeholder, site: Site): Value {
  switch (part.kind) {
    case 'variable':
      if (site.injection.allowUnresolved && hasBlanks(part)) return spelledOut(part, site);
      return part.steps.length > 0 ? resolvePath(part, site) : resolveVariable(part, site);
    case 'computed':
      return compute(part.expression, part, site);
    case 'reference':
      return { ...placeOf(part), kind: 'ref', text: plainText(part.parts, part, site) };
    case 'native':
      if (isOurs(part)) return unresolved(part.text, part);
      reportNearly(part, site);
      return { ...placeOf(part), kind: 'foreign', expression: plainText(part.parts, part, site) };
    default:
      return never(part);
  }
}

/** `${resource.a.id}` and `${VARS.a}` would reach the target, which does not know them. */
function reportNearly(part: Placeholder, { injection }: Site): void {
  const root = /^\$\{\s*([A-Za-z]+)\./.exec(part.text)?.[1];
  const meant = root === undefined ? undefined : closest(root, roots);
  if (root === undefined || meant === undefined || roots.includes(root)) return;
  const text = part.text.length > 60 ? `${part.text.slice(0, 60)}…` : part.text;
  injection.report(say.nearlyPlaceholder(part, { text, suggestion: ` Did you mean "\${${meant}.…}"?` }));
}

const roots: readonly string[] = ['vars', 'var', 'resources'];

/** The original knows no blanks around a name, and where unresolved text may stay it stays as the original leaves it. */
function hasBlanks({ text }: Variable): boolean {
  return /^\$\{\s|\s\}$/.test(text);
}

function spelledOut(part: Variable, { injection }: Site): Value {
  const inner = part.text.slice(2, -1);
  injection.report(say.blanksInVariable(part, { text: part.text, better: `\${${inner.trim()}}` }));
  return unresolved(part.text, part);
}

function resolveVariable(part: Variable, site: Site): Value {
  const name = plainText(part.name, part, site);
  return lookUp(name, part, site) ?? withoutValue(name, part, site);
}

/** What has no value is written out as it stands, always with `vars`, as the original does. */
function withoutValue(name: string, at: Span, site: Site): Value {
  reportUnresolved(name, at, site);
  return unresolved(`\${vars.${name}}`, at);
}

/** The original knows no paths into variables (`${vars.sizes.dev}`), and where unresolved text may stay they stay as it leaves them. */
function resolvePath(part: Variable, site: Site): Value {
  if (!site.injection.allowUnresolved) return compute(stepsOf(part), part, site);
  const inner = part.text.slice(2, -1);
  site.injection.report(say.pathIntoVariable(part, { text: part.text, better: `\${{ ${inner} }}` }));
  return unresolved(part.text, part);
}

/** `${vars.sizes.dev}` as the expression that it is. */
function stepsOf(part: Variable): Expression {
  const { start, end, steps, place } = part;
  const value = { kind: 'embedded', placeholder: { ...part, steps: [] }, start, end } as const;
  return { root: { kind: 'access', value, steps, start, end }, place };
}

function compute(expression: Expression, at: Span, site: Site): Value {
  const value = evaluate(expression, expressionScope(site), site.injection.report);
  // After a mistake nothing is known of the value, so that nothing more is said of it.
  return value === undefined ? unresolved('${vars.unknown}', at) : toValue(value, placeOf(at));
}

function unresolved(text: string, at: Span): Value {
  return { ...placeOf(at), kind: 'unresolved', text };
}

/** A placeholder of our own language that could not be read, which was reported. */
function isOurs({ text }: Placeholder): boolean {
  return /^\$\{(?:\{|\s*(?:vars?|resources)\s*[.[])/.test(text);
}
