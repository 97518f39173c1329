import { type Event, parseEvents, YAMLException } from 'js-yaml';

export {
  type AliasEvent,
  CHOMPING_MODE,
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

/** The mistake at which reading stopped: js-yaml's words for it, and where it stood, often just behind what is wrong. */
export interface Mistake {
  readonly reason: string;
  readonly position: number;
}

/** Characters that are read again because of closing brackets in the wrong column, each of which costs another reading. */
const readAgain = 20_000_000;

/** The door to js-yaml: the flat stream of events of `text`, whose lists and mappings are nested at most `depth` levels deep. */
export function readEvents(text: string, depth: number): { readonly events: Event[] } | Mistake {
  let current = text;
  for (let repairs = 0; ; repairs++) {
    try {
      return { events: parseEvents(current, { maxDepth: depth }) };
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      const position = error.mark?.position ?? 0;
      const mayRepair = repairs * text.length < readAgain;
      const isIndented = error.reason.startsWith('deficient') && mayRepair;
      const repaired = isIndented ? (withoutTabs(current) ?? withBracketMoved(current, position)) : undefined;
      if (repaired === undefined) return { reason: error.reason, position };
      current = repaired;
    }
  }
}

/**
 * Blanks for all tabs that indent nothing, which YAML allows before brackets and between them; js-yaml takes them for indentation there.
 * Offsets stay the same, and texts are read from the file as it is. Undefined when there are none.
 */
function withoutTabs(text: string): string | undefined {
  if (!text.includes('\t')) return undefined;
  const lines = /^([ \t]*(?:[-?][ \t]+)*)([^\n\r]*)/gm;
  const repaired = text.replace(lines, (_, indent: string, rest: string) => indent + rest.replaceAll('\t', ' '));
  return repaired === text ? undefined : repaired;
}

/** Nothing but brackets, commas and a comment: anything else may stand inside a quote. */
const closingLine = /^[}\]][}\],\s]*(?:#.*)?$/;

/**
 * A closing bracket on a line of its own that is indented no more than what it belongs to: the YAML specification forbids it, other
 * readers do not, and many people write it. To the reader it stands at the end of the line before; all offsets stay the same.
 */
function withBracketMoved(text: string, position: number): string | undefined {
  const rest = text.slice(position).split('\n', 1)[0] ?? '';
  if (!closingLine.test(rest)) return undefined;
  const end = text.lastIndexOf('\n', position);
  const before = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  // Behind a comment it would be part of the comment.
  if (end < 0 || before.includes('#') || text.slice(end, position).trim() !== '') return undefined;
  const isWindows = text.charAt(end - 1) === '\r';
  return `${text.slice(0, isWindows ? end - 1 : end)}${isWindows ? '  ' : ' '}${text.slice(end + 1)}`;
}
