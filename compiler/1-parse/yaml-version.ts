import type { YamlVersion } from '../ast/document.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import { span } from '../source/span.ts';
import { EVENT_ID, type Event, getScalarValue, type ScalarEvent } from '../yaml/read/events.ts';
import { parseDiagnostics as say } from './diagnostics.ts';

/** The version that a file asks for, or the diagnostic of one that does not exist. */
export interface VersionWish {
  readonly version: YamlVersion | undefined;
  readonly mistake: Diagnostic | undefined;
}

/**
 * The version of YAML that the file itself asks for: with a line `%YAML 1.1`, or with `yaml_version` under `settings` at its
 * top. It must be known before the first value is understood, so it is looked up in the events. STK1051.
 */
export function wishedVersion(file: SourceFile, events: readonly Event[]): VersionWish {
  const [document] = events;
  const directives = document?.type === EVENT_ID.DOCUMENT ? document.directives : [];
  const directive = directives.find((line) => line.kind === 'yaml');
  if (directive) return { version: directive.version === '1.1' ? '1.1' : '1.2', mistake: undefined };
  const setting = file.text.includes('yaml_version') ? settingOf(file, events) : undefined;
  if (!setting) return { version: undefined, mistake: undefined };
  const version = getScalarValue(file.text, setting);
  if (version === '1.1' || version === '1.2') return { version, mistake: undefined };
  const at = span(file, Math.max(0, setting.valueStart), Math.max(0, setting.valueEnd));
  return { version: undefined, mistake: say.unknownYamlVersion(at, { version }) };
}

/** The value of `settings: { yaml_version: … }` in the root mapping. */
function settingOf(file: SourceFile, events: readonly Event[]): ScalarEvent | undefined {
  const settings = valueIndex(file, events, { mapping: 1, key: 'settings' });
  const value = settings && valueIndex(file, events, { mapping: settings, key: 'yaml_version' });
  const event = value === undefined ? undefined : events[value];
  return event?.type === EVENT_ID.SCALAR && event.tagStart < 0 ? event : undefined;
}

/** The index of the event that starts the value of `key` in the mapping that starts at index `mapping`. */
function valueIndex(
  file: SourceFile,
  events: readonly Event[],
  { mapping, key }: { readonly mapping: number; readonly key: string },
): number | undefined {
  if (events[mapping]?.type !== EVENT_ID.MAPPING) return undefined;
  let depth = 0;
  let isKey = true;
  for (let index = mapping + 1; depth >= 0; index++) {
    const event = events[index];
    if (event === undefined) return undefined;
    if (event.type === EVENT_ID.SCALAR && depth === 0 && isKey && getScalarValue(file.text, event) === key)
      return index + 1;
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) depth++;
    else if (event.type === EVENT_ID.POP) depth--;
    if (depth === 0) isKey = !isKey;
  }
  return undefined;
}
