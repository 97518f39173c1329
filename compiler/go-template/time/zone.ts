import type { GoZone } from '../value.ts';
import { ruleAt, type ZoneState } from './posix-rule.ts';

interface Zone {
  readonly states: readonly ZoneState[];
  /** When a state begins, in seconds since 1970, ascending; `indexes` says which. */
  readonly begins: readonly number[];
  readonly indexes: readonly number[];
  /** The state before the first transition. */
  readonly first: number;
  /** A POSIX TZ rule for the time after the last transition, or nothing. */
  readonly rule: string;
}

export const utc: GoZone = { kind: 'iana', name: 'UTC', record: '' };

/** Whether `name` means UTC. Empty and `Local` do, too, because a build has no local time. */
export function isUtc(name: string): boolean {
  return name === '' || name === 'UTC' || name === 'Local';
}

/**
 * The zone called `name` in `table`, or undefined where it has none. The table comes from the caller (`RenderOptions.zones`): it is a
 * third of the engine, and hardly a template asks for it.
 */
export function findZone(name: string, table: string): GoZone | undefined {
  if (isUtc(name)) return utc;
  const record = recordOf(name, table);
  return record === undefined ? undefined : { kind: 'iana', name, record };
}

/** The offset and abbreviation of `zone` at `seconds` since 1970. */
export function zoneAt(zone: GoZone, seconds: number): ZoneState {
  if (zone.kind === 'fixed') return { offset: zone.offsetSeconds, abbreviation: zone.name };
  if (zone.name === 'UTC') return { offset: 0, abbreviation: 'UTC' };
  const found = readZone(zone.record);
  const at = lastBefore(found.begins, seconds);
  if (at === found.begins.length - 1 && found.rule !== '') return ruleAt(found.rule, seconds);
  return found.states[found.indexes[at] ?? found.first] ?? { offset: 0, abbreviation: 'UTC' };
}

/** The index of the last of the ascending `begins` that is not after `seconds`, or -1. */
function lastBefore(begins: readonly number[], seconds: number): number {
  let low = -1;
  let high = begins.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((begins[middle] ?? 0) <= seconds) low = middle;
    else high = middle;
  }
  return low;
}

/** The line of a zone, found by name: `Name|abbreviation offset,…|first|base-36 deltas and state indexes|rule`, or `Alias>Name`. */
function recordOf(name: string, table: string): string | undefined {
  if (!/^[A-Za-z0-9_+/-]+$/.test(name)) return undefined;
  const start = table.indexOf(`\n${name}|`);
  if (start >= 0) return table.slice(start + 1, table.indexOf('\n', start + 1));
  const alias = table.indexOf(`\n${name}>`);
  if (alias < 0) return undefined;
  return recordOf(table.slice(alias + name.length + 2, table.indexOf('\n', alias + 1)), table);
}

function readZone(record: string): Zone {
  const [, states = '', first = '0', transitions = '', rule = ''] = record.split('|');
  const begins: number[] = [];
  const indexes: number[] = [];
  let begin = 0;
  for (const transition of transitions === '' ? [] : transitions.split(' ')) {
    begin += Number.parseInt(transition.slice(0, -1), 36);
    begins.push(begin);
    indexes.push(Number.parseInt(transition.slice(-1), 36));
  }
  return { states: states.split(',').map(readState), begins, indexes, first: Number(first), rule };
}

function readState(text: string): ZoneState {
  const [abbreviation = '', offset = '0'] = text.split(' ');
  return { abbreviation, offset: Number(offset) };
}
