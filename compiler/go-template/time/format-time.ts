import type { GoTime } from '../value.ts';
import { type CivilTime, civilDate } from './civil.ts';
import { type ElementName, layoutParts } from './layout.ts';
import { dayNames, monthNames } from './names.ts';

/** `time` in its zone, as Go's `Time.Format(layout)` writes it. See https://pkg.go.dev/time#Time.Format. */
export function formatTime(time: GoTime, layout: string): string {
  const civil = civilDate(time);
  return layoutParts(layout)
    .map((part) => {
      if (part.kind === 'literal') return part.text;
      return part.kind === 'element'
        ? formatElement(part.name, civil)
        : formatFraction(time.nanoseconds, part.text, part.trims);
    })
    .join('');
}

function formatElement(name: ElementName, civil: CivilTime): string {
  switch (name) {
    case 'January':
    case 'Jan':
      return (monthNames[civil.month - 1] ?? '').slice(0, name === 'Jan' ? 3 : undefined);
    case 'Monday':
    case 'Mon':
      return (dayNames[civil.weekday] ?? '').slice(0, name === 'Mon' ? 3 : undefined);
    case 'PM':
      return civil.hour >= 12 ? 'PM' : 'AM';
    case 'pm':
      return civil.hour >= 12 ? 'pm' : 'am';
    case 'MST':
      return civil.abbreviation === '' ? offsetText(civil.offset, '-0700') : civil.abbreviation;
    default:
      return /^[-Z]/.test(name) ? formatOffset(name, civil.offset) : formatNumber(name, civil);
  }
}

function formatNumber(name: ElementName, civil: CivilTime): string {
  const [value, width, blanks] = numberOf(name, civil);
  const digits = String(Math.abs(value)).padStart(width, blanks ? ' ' : '0');
  return value < 0 ? `-${digits}` : digits;
}

/** The number of an element, its least width, and whether it is filled up with blanks. */
function numberOf(name: ElementName, civil: CivilTime): readonly [number, number, boolean] {
  const width = name.startsWith('0') ? 2 : 1;
  switch (name) {
    case '1':
    case '01':
      return [civil.month, width, false];
    case '2':
    case '02':
      return [civil.day, width, false];
    case '_2':
      return [civil.day, 2, true];
    case '__2':
      return [civil.yearDay, 3, true];
    case '002':
      return [civil.yearDay, 3, false];
    case '15':
      return [civil.hour, 2, false];
    case '3':
    case '03':
      return [civil.hour % 12 || 12, width, false];
    case '4':
    case '04':
      return [civil.minute, width, false];
    case '5':
    case '05':
      return [civil.second, width, false];
    case '06':
      return [Math.abs(civil.year) % 100, 2, false];
    default:
      return [civil.year, 4, false];
  }
}

function formatOffset(name: ElementName, offset: number): string {
  return name.startsWith('Z') && offset === 0 ? 'Z' : offsetText(offset, name);
}

/** An offset in the form of an element such as `-07:00`. Whole minutes decide about the sign. */
function offsetText(offset: number, form: string): string {
  const minutes = Math.trunc(offset / 60);
  const size = Math.abs(minutes);
  const colon = form.includes(':') ? ':' : '';
  const pieces = [String(Math.floor(size / 60)).padStart(2, '0')];
  if (form.length > 3) pieces.push(String(size % 60).padStart(2, '0'));
  if (form.length > 6) {
    const seconds = (minutes < 0 ? -offset : offset) % 60;
    pieces.push(seconds < 0 ? `-${String(-seconds).padStart(2, '0')}` : String(seconds).padStart(2, '0'));
  }
  return (minutes < 0 ? '-' : '+') + pieces.join(colon);
}

function formatFraction(nanoseconds: number, form: string, trims: boolean): string {
  const all = String(nanoseconds)
    .padStart(9, '0')
    .slice(0, form.length - 1);
  const digits = trims ? all.replace(/0+$/, '') : all;
  return trims && digits === '' ? '' : form.charAt(0) + digits;
}
