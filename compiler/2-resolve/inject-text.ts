import { placeInScalar } from '../ast/place-in-scalar.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { expressionDiagnostics } from '../expression/diagnostics.ts';
import { parsePlaceholders } from '../expression/placeholders.ts';
import type { Str } from '../value/literal.ts';
import type { Value } from '../value/value.ts';
import { embed } from './embed.ts';
import type { Site } from './injection.ts';
import { applyPatterns } from './pattern.ts';

/**
 * The value of a text: itself without placeholders; with its type when it is a single placeholder; otherwise text
 * (specs/laktory-language §3.2, with the type rule as it was meant).
 */
export function injectText(node: Str, site: Site): Value {
  const { patterns } = site.scope;
  const text = patterns.length > 0 ? applyPatterns(node.value, patterns) : node.value;
  if (!text.includes('${')) return text === node.value ? node : { ...node, value: text };
  const parsed = parsePlaceholders(text, (start, end) => placeInScalar(node, start, end));
  for (const diagnostic of parsed.diagnostics) site.injection.report(tolerated(diagnostic, site));
  const [only] = parsed.value;
  const isSingle = parsed.value.length === 1 && only !== undefined && typeof only !== 'string';
  return isSingle ? site.injection.resolve(only, site) : embed(parsed.value, node, site);
}

/** `--allow-unresolved` leaves text in place that only looks like a variable, as the original does. */
function tolerated(diagnostic: Diagnostic, { injection }: Site): Diagnostic {
  const isMalformed = diagnostic.code === expressionDiagnostics.rows.malformedVariable.code;
  return isMalformed && injection.allowUnresolved ? { ...diagnostic, severity: 'warning' } : diagnostic;
}
