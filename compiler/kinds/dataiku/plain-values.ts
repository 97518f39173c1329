import type { Report } from '../../diagnostics/outcome.ts';
import { never } from '../../util/never.ts';
import { isDeferred } from '../../value/deferred.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';
import type { Foreign, Ref, TextPart, Value } from '../../value/value.ts';
import { textAt } from './config.ts';
import { dataikuDiagnostics as say } from './diagnostics.ts';

/**
 * Values of a stack as a project has them. A sensitive variable stays a placeholder, so that neither plans nor state files hold what
 * it stands for; variables of DSS itself stay as they are written; what only another platform will know cannot be part of a project (STK3535).
 */
export function plainValue(value: Value, report: Report): Tree {
  switch (value.kind) {
    case 'list':
      return { ...value, items: value.items.map((item) => plainValue(item, report)) };
    case 'dict':
      return plainDict(value, report);
    case 'secret':
      return textAt(value, secretText(value.variable));
    case 'text':
      return textAt(value, value.parts.map((part) => partText(part, report)).join(''));
    case 'file':
      return textAt(value, value.path);
    case 'unresolved':
      return textAt(value, value.text);
    case 'ref':
    case 'foreign':
      return textAt(value, laterText(value, report));
    default:
      return value;
  }
}

/** The same for a mapping; a mapping that is plain already is the same object. */
export function plainDict(dict: Dict<Value>, report: Report): Dict<Tree> {
  if (isPlainDict(dict)) return dict;
  const entries = new Map<string, Entry<Tree>>();
  for (const entry of dict.entries.values()) {
    entries.set(entry.key, { ...entry, value: plainValue(entry.value, report) });
  }
  return { ...dict, entries };
}

function partText(part: TextPart, report: Report): string {
  if (typeof part === 'string') return part;
  switch (part.kind) {
    case 'secret':
      return secretText(part.variable);
    case 'unresolved':
      return part.text;
    case 'ref':
    case 'foreign':
      return laterText(part, report);
    default:
      return never(part);
  }
}

/** DSS has variables of its own, `${projectKey}`, which it replaces itself. */
function laterText(value: Ref | Foreign, report: Report): string {
  if (value.kind === 'foreign' && /^\w+$/.test(value.expression)) return `\${${value.expression}}`;
  report(say.notKnownYet(value, { text: value.kind === 'ref' ? `resources.${value.text}` : value.expression }));
  return '';
}

function secretText(variable: string): string {
  return `\${vars.${variable}}`;
}

function isPlainDict(dict: Dict<Value>): dict is Dict<Tree> {
  for (const { value } of dict.entries.values()) if (!isPlain(value)) return false;
  return true;
}

function isPlain(value: Value): value is Tree {
  if (value.kind === 'dict') return isPlainDict(value);
  if (value.kind === 'list') return value.items.every(isPlain);
  return !isDeferred(value);
}
