import { resolveDiagnostics } from './2-resolve/diagnostics.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';

/**
 * One mistake, one message: that a text is no placeholder of ours (STK2038) is not told where a target says that it refuses it, and what was advised goes with that
 * error. What a target only warns of is not told beside STK2038, which knows better what was meant.
 */
export function withoutHandedOn(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const { code } = resolveDiagnostics.rows.nearlyPlaceholder;
  const handedOn = diagnostics.filter((each) => each.code === code);
  if (handedOn.length === 0) return diagnostics;
  const advice = new Map(handedOn.map(({ at, values }) => [placeKey(at), String(values?.['suggestion'] ?? '')]));
  const refused = new Set(diagnostics.filter(isRefusal).map(({ at }) => placeKey(at)));
  return diagnostics.flatMap((each) => {
    const key = placeKey(each.at);
    if (each.code === code) return refused.has(key) ? [] : [each];
    if (isRefusal(each)) return [{ ...each, message: withAdvice(each.message, advice.get(key) ?? '') }];
    return isOfTarget(each) && advice.has(key) ? [] : [each];
  });
}

function isRefusal(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error' && isOfTarget(diagnostic);
}

function isOfTarget({ code }: Diagnostic): boolean {
  return code.startsWith('STK6');
}

function withAdvice(message: string, advice: string): string {
  return message.endsWith(advice) ? message : message + advice;
}

function placeKey({ file, start, end }: Diagnostic['at']): string {
  return `${file.name}:${start}:${end}`;
}
