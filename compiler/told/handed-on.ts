import { resolveDiagnostics } from '../2-resolve/diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Block } from '../ir/stack.ts';

/**
 * One mistake, one message: that a text is no placeholder of ours (STK2038) is not told where a target says that it refuses it, and what was advised goes with that
 * error. What a target only warns of is not told beside STK2038, which knows better what was meant.
 */
export function withoutHandedOn(
  told: readonly Diagnostic[],
  blocks: readonly Pick<Block, 'name'>[],
): readonly Diagnostic[] {
  const { code } = resolveDiagnostics.rows.nearlyPlaceholder;
  if (told.every((each) => each.code !== code)) return told;
  const names = new Set(blocks.map(({ name }) => name));
  const diagnostics = told.map((each) => (each.code === code ? asReference(each, names) : each));
  const handedOn = diagnostics.filter((each) => each.code === code);
  const advice = new Map(handedOn.map(({ at, values }) => [placeKey(at), String(values?.['suggestion'] ?? '')]));
  const refused = new Set(diagnostics.filter(isRefusal).map(({ at }) => placeKey(at)));
  return diagnostics.flatMap((each) => {
    const key = placeKey(each.at);
    if (each.code === code) return refused.has(key) ? [] : [each];
    if (isRefusal(each)) return [{ ...each, message: withAdvice(each.message, advice.get(key) ?? '') }];
    return isOfTarget(each) && advice.has(key) ? [] : [each];
  });
}

/** `${load.id}` of a stack with a block `load` lacks a word. */
function asReference(diagnostic: Diagnostic, names: ReadonlySet<string>): Diagnostic {
  const { text = '', suggestion } = diagnostic.values ?? {};
  const [, name, rest] = /^\$\{\s*([A-Za-z][\w-]*)\.([\w.[\]]+)\s*\}$/.exec(String(text)) ?? [];
  if (name === undefined || suggestion !== '' || !names.has(name)) return diagnostic;
  const advice = ` Did you mean "\${resources.${name}.${rest}}"?`;
  return { ...diagnostic, message: diagnostic.message + advice, values: { ...diagnostic.values, suggestion: advice } };
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
