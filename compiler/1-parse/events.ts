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
  try {
    return { events: parseEvents(file.text, { maxDepth: limits.depth }) };
  } catch (error) {
    if (error instanceof YAMLException) {
      return { mistake: syntaxDiagnostic(file, error.reason, error.mark?.position ?? 0) };
    }
    throw error;
  }
}
