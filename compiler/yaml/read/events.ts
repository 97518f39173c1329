import {
  type Event,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  getScalarValue as valueWithBreak,
  YAMLException,
} from 'js-yaml';
import { withBracketsMoved } from './move-brackets.ts';

export {
  type AliasEvent,
  CHOMPING_MODE,
  COLLECTION_STYLE,
  type DocumentDirective,
  type DocumentEvent,
  EVENT_ID,
  type Event,
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

/**
 * The door to js-yaml: the flat stream of events of `text`, whose lists and mappings are nested at most `depth` levels deep. What js-yaml
 * takes for too little indentation, although YAML or everybody else allows it, is read again with blanks and line breaks mended.
 */
export function readEvents(text: string, depth: number): { readonly events: Event[] } | Mistake {
  let current = text;
  let read = parseText(current, depth);
  for (const mend of [withoutTabs, withBracketsMoved]) {
    if ('events' in read || !read.reason.startsWith('deficient')) return read;
    const mended = mend(current);
    if (mended === undefined) continue;
    current = mended;
    read = parseText(current, depth);
  }
  return read;
}

/**
 * The text of a scalar. Where a file ends within the last line of a block, that line has no line break to keep, as libyaml, PyYAML and the
 * specification (`b-chomped-last`: or the end of the input) have it; js-yaml adds one.
 */
export function getScalarValue(text: string, event: ScalarEvent): string {
  const value = valueWithBreak(text, event);
  const { style, indent, valueEnd } = event;
  const isBlock = style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;
  const isCutOff = isBlock && indent >= 0 && valueEnd === text.length && !/[\n\r]$/.test(text);
  return isCutOff && value.endsWith('\n') ? value.slice(0, -1) : value;
}

function parseText(text: string, depth: number): { readonly events: Event[] } | Mistake {
  try {
    return { events: parseEvents(text, { maxDepth: depth }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { reason: error.reason, position: error.mark?.position ?? 0 };
  }
}

/**
 * Blanks for all tabs that indent nothing, which YAML allows before brackets and between them; js-yaml takes them for indentation there.
 * Offsets stay the same, and texts are read from the file as it is. Undefined when there are none.
 */
function withoutTabs(text: string): string | undefined {
  if (!text.includes('\t')) return undefined;
  const lines = /^([ \t]*(?:[-?][ \t]+)*)([^\n\r]*)/gm;
  const repaired = text.replace(lines, (_, indent: string, rest: string) => {
    // A bracket behind a dash needs no indentation, but what could be a key does.
    const dash = /^[[{]/.test(rest) ? indent.lastIndexOf('-') : -1;
    const kept = dash < 0 ? indent.length : dash + 1;
    return indent.slice(0, kept) + (indent.slice(kept) + rest).replaceAll('\t', ' ');
  });
  return repaired === text ? undefined : repaired;
}
