import { type Event, parseEvents, YAMLException } from 'js-yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import { limits } from './limits.ts';
import { syntaxDiagnostic } from './syntax-diagnostic.ts';

export {
  type AliasEvent,
  COLLECTION_STYLE,
  type DocumentDirective,
  type DocumentEvent,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';

/** The door to js-yaml: the flat stream of events of `file`, or the diagnostic of the one mistake at which reading stopped. */
export function readEvents(file: SourceFile): { readonly events: Event[] } | { readonly mistake: Diagnostic } {
  let { text } = file;
  for (let repairs = 0; ; repairs++) {
    try {
      return { events: parseEvents(text, { maxDepth: limits.depth }) };
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      const position = error.mark?.position ?? 0;
      const repaired =
        repairs * text.length < limits.readAgain ? withBracketMoved(text, error.reason, position) : undefined;
      if (repaired === undefined) return { mistake: syntaxDiagnostic(file, error.reason, position) };
      text = repaired;
    }
  }
}

/** Nothing but brackets, commas and a comment: anything else may stand inside a quote. */
const closingLine = /^[}\]][}\],\s]*(?:#.*)?$/;

/**
 * A closing bracket on a line of its own that is indented no more than what it belongs to: the YAML specification forbids it, other
 * readers do not, and many people write it. To the reader it stands at the end of the line before; all offsets stay the same.
 */
function withBracketMoved(text: string, reason: string, position: number): string | undefined {
  const rest = text.slice(position).split('\n', 1)[0] ?? '';
  if (!reason.startsWith('deficient') || !closingLine.test(rest)) return undefined;
  const end = text.lastIndexOf('\n', position);
  const before = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  // Behind a comment it would be part of the comment.
  if (end < 0 || before.includes('#') || text.slice(end, position).trim() !== '') return undefined;
  const isWindows = text.charAt(end - 1) === '\r';
  return `${text.slice(0, isWindows ? end - 1 : end)}${isWindows ? '  ' : ' '}${text.slice(end + 1)}`;
}
