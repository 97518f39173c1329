/** What a function or method takes. */
export interface Signature {
  readonly parameters: readonly Parameter[];
  /** How many of `parameters` can be given by position; the others only by name. */
  readonly byPosition: number;
  /** More arguments than `parameters` may follow. */
  readonly more: boolean;
  /** Arguments of any name are taken. */
  readonly anyName: boolean;
  readonly least: number;
}

export interface Parameter {
  readonly name: string;
  readonly optional: boolean;
  readonly type: ParameterType;
}

/** `function`: a lambda or the name of a function. */
export type ParameterType = 'any' | 'text' | 'integer' | 'function';

/**
 * Reads a signature: names with blanks between, `?` for optional ones, a type behind `:`; `*` for any number more by
 * position, `**` for any names. Parameters after `*` are named only: `* key:function? reverse?`.
 */
export function signature(text: string): Signature {
  const words = text.split(' ').filter((word) => word !== '' && word !== '**');
  const star = words.indexOf('*');
  const parameters = words.filter((word) => word !== '*').map(parameter);
  const byPosition = star < 0 ? parameters.length : star;
  const least = parameters.slice(0, byPosition).filter(({ optional }) => !optional).length;
  return { parameters, byPosition, more: star >= 0, anyName: text.endsWith('**'), least };
}

function parameter(word: string): Parameter {
  const [name = '', type] = word.replace('?', '').split(':');
  const known = type === 'text' || type === 'integer' || type === 'function' ? type : 'any';
  return { name, optional: word.endsWith('?'), type: known };
}

/** The problem with the number of positional arguments, or undefined. `named` lists the named ones. */
export function countProblem(
  { parameters, byPosition, more, least }: Signature,
  given: number,
  named: readonly string[],
): string | undefined {
  if (given > byPosition && !more) {
    const most = byPosition === 0 ? 'no arguments' : `at most ${countOf(byPosition)}`;
    return `takes ${most}, but ${given} ${given === 1 ? 'is' : 'are'} given`;
  }
  const missing = parameters
    .slice(given, byPosition)
    .filter(({ name, optional }) => !optional && !named.includes(name));
  if (missing.length === 0) return undefined;
  return `needs ${least === byPosition && !more ? '' : 'at least '}${countOf(least)}, but ${given + named.length} ${given + named.length === 1 ? 'is' : 'are'} given`;
}

function countOf(count: number): string {
  return count === 1 ? '1 argument' : `${count} arguments`;
}
