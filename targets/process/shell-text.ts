import type { Report } from '../../compiler/diagnostics/outcome.ts';
import { shellWord } from '../../compiler/util/shell-words.ts';
import { deferredPart } from '../../compiler/value/deferred.ts';
import type { TextPart, Value } from '../../compiler/value/value.ts';
import { processDiagnostics as say } from './diagnostics.ts';

export interface ShellPlace {
  readonly name: string;
  /** What the value is, for a message. */
  readonly what: string;
  readonly report: Report;
}

/** A value as one word of a POSIX shell. A sensitive variable is a variable of the shell's, which must be set when the script runs. */
export function shellText(value: Value, place: ShellPlace): string {
  switch (value.kind) {
    case 'string':
    case 'boolean':
    case 'integer':
    case 'float':
      return shellWord(String(value.value));
    case 'secret':
      return partText(value, value, place);
    case 'text':
      return value.parts.map((part) => partText(part, value, place)).join('');
    case 'file':
      return shellWord(value.path);
    case 'unresolved':
      return shellWord(value.text);
    default:
      return refused(value, place);
  }
}

function partText(part: TextPart, whole: Value, place: ShellPlace): string {
  if (typeof part === 'string') return part === '' ? '' : shellWord(part);
  if (part.kind === 'unresolved') return shellWord(part.text);
  if (part.kind !== 'secret') return refused(whole, place);
  const isName = /^[A-Za-z_]\w*$/.test(part.variable);
  return isName ? `"\${${part.variable}?}"` : refused(whole, place);
}

function refused(value: Value, { name, what, report }: ShellPlace): string {
  report(say.cannotSay(value, { name, what, found: deferredPart(value) ?? `a ${value.kind}` }));
  return "''";
}
