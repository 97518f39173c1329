/** One field of a cron expression: what it is called, and what may stand in it. */
interface Field {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** Names for numbers, the first of them for `least`. */
  readonly words?: readonly string[];
  /** Further forms that this field alone has, as Quartz knows them. */
  readonly special?: RegExp;
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const days = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

const minute: Field = { name: 'minute', least: 0, most: 59 };
const hour: Field = { name: 'hour', least: 0, most: 23 };
const month: Field = { name: 'month', least: 1, most: 12, words: months };

const standard: readonly Field[] = [
  minute,
  hour,
  { name: 'day of the month', least: 1, most: 31, special: /^\?$/ },
  month,
  { name: 'day of the week', least: 0, most: 6, words: days, special: /^\?$/ },
];

const quartz: readonly Field[] = [
  { name: 'second', least: 0, most: 59 },
  minute,
  hour,
  { name: 'day of the month', least: 1, most: 31, special: /^(\?|L(-\d{1,2})?|LW|\d{1,2}W)$/ },
  month,
  {
    name: 'day of the week',
    least: 1,
    most: 7,
    words: days,
    special: /^(\?|L|([1-7]|SUN|MON|TUE|WED|THU|FRI|SAT)(L|#[1-5]))$/i,
  },
  { name: 'year', least: 1970, most: 2199 },
];

/**
 * What is wrong with an expression of five fields as Kubernetes and Argo read it (github.com/robfig/cron), in words that complete `"…" is no schedule: …`; undefined
 * when nothing is. `@daily` and the like are fine.
 */
export function cronProblem(text: string): string | undefined {
  const trimmed = text.trim();
  if (/^@(yearly|annually|monthly|weekly|daily|midnight|hourly|every \S+)$/.test(trimmed)) return undefined;
  const parts = trimmed.split(/\s+/);
  if (trimmed === '' || parts.length !== 5) return `it has ${count(trimmed, parts)}, and five are needed`;
  return firstProblem(parts, standard);
}

/** The same for Quartz, whose six or seven fields begin with the second, and where one of the two days is "?". */
export function quartzProblem(text: string): string | undefined {
  const trimmed = text.trim();
  const parts = trimmed.split(/\s+/);
  if (trimmed === '' || parts.length < 6 || parts.length > 7) {
    const hint = parts.length === 5 ? ' (Quartz begins with the second)' : '';
    return `it has ${count(trimmed, parts)}, and six or seven are needed${hint}`;
  }
  const unset = [parts[3], parts[5]].filter((part) => part === '?').length;
  if (unset !== 1) {
    return unset === 0
      ? 'one of day of the month and day of the week must be "?"'
      : 'day of the month and day of the week cannot both be "?"';
  }
  return firstProblem(parts, quartz);
}

function count(text: string, parts: readonly string[]): string {
  if (text === '') return 'no fields';
  return parts.length === 1 ? 'one field' : `${parts.length} fields`;
}

function firstProblem(parts: readonly string[], fields: readonly Field[]): string | undefined {
  for (let index = 0; index < parts.length; index++) {
    const [part, field] = [parts[index], fields[index]];
    const problem = part !== undefined && field ? problemOf(part, field) : undefined;
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function problemOf(part: string, field: Field): string | undefined {
  if (part === '*' || isPlainNumber(part, field) || field.special?.test(part)) return undefined;
  for (const item of part.split(',')) {
    const problem = field.special?.test(item) ? undefined : itemProblem(item, field);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** What most parts are, and is told without taking them apart. */
function isPlainNumber(part: string, { least, most }: Field): boolean {
  const number = part.length <= 4 && /^\d+$/.test(part) ? Number(part) : undefined;
  return number !== undefined && number >= least && number <= most;
}

/** `5`, `1-5`, `*`, each perhaps with a step. */
function itemProblem(item: string, field: Field): string | undefined {
  const match = /^(?:(\*)|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/.exec(item);
  if (match === null) return `the ${field.name} cannot be "${item}"`;
  const [, , from, to, step] = match;
  if (step !== undefined && Number(step) === 0) return `the step of the ${field.name} is 0`;
  if (from === undefined) return undefined;
  const [first, last] = [numberOf(from, field), to === undefined ? undefined : numberOf(to, field)];
  for (const [text, number] of [[from, first], ...(to === undefined ? [] : [[to, last] as const])] as const) {
    if (number === undefined) return `the ${field.name} cannot be "${text}"`;
    if (number < field.least || number > field.most)
      return `the ${field.name} ${number} is not between ${field.least} and ${field.most}`;
  }
  return undefined;
}

function numberOf(text: string, { words = [], least }: Field): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const position = words.indexOf(text.toUpperCase());
  return position < 0 ? undefined : position + least;
}

/**
 * What Quartz calls a schedule of cron: with a second in front, and "?" for one of the two days; its Sunday is 1. Undefined where it cannot be told, as for a
 * schedule that names both days.
 */
export function quartzOf(text: string): string | undefined {
  const parts = text.trim().split(/\s+/);
  const six = parts.length === 5 ? ['0', ...parts] : parts;
  if (/[/#L]/.test(six[5] ?? '')) return undefined;
  const [second, minutes, hours, day = '', inMonth, weekday = '', ...year] = six;
  const days = quartzDays(
    day,
    parts.length === 5 ? weekday.replace(/\d/g, (digit) => String((Number(digit) % 7) + 1)) : weekday,
  );
  const expression = [second, minutes, hours, days[0], inMonth, days[1], ...year].join(' ');
  return expression !== text && quartzProblem(expression) === undefined ? expression : undefined;
}

function quartzDays(day: string, weekday: string): readonly [string, string] {
  if (weekday === '*' || weekday === '?') return [day === '?' ? '*' : day, '?'];
  return day === '*' ? ['?', weekday] : [day, weekday];
}
