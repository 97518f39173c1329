/** The variables that are declared at a place, like a stack. Whether one is there is a look-up, however many there are. */
export interface Declared {
  readonly names: string[];
  readonly counts: Map<string, number>;
  /** Names whose block has ended. */
  readonly ended: Set<string>;
}

/** Only `$`, which every template has. */
export function dollarOnly(): Declared {
  return { names: ['$'], counts: new Map([['$', 1]]), ended: new Set() };
}

export function declareVariable({ names, counts }: Declared, name: string): void {
  names.push(name);
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

export function isDeclared({ counts }: Declared, name: string): boolean {
  return (counts.get(name) ?? 0) > 0;
}

/** Forgets what was declared since there were `known` variables. */
export function forgetSince({ names, counts, ended }: Declared, known: number): void {
  for (const name of names.splice(known)) {
    counts.set(name, (counts.get(name) ?? 1) - 1);
    ended.add(name);
  }
}

/** What may be meant by a name that is not declared, other than a misspelt one: a variable of a block, or an entry of the data. */
export function variableHint({ ended }: Declared, name: string): string {
  if (ended.has(name))
    return ' The block that declares it has ended; declare it before the block and set it inside with "=".';
  return ` An entry of the data is written ".${name.slice(1)}", or "$.${name.slice(1)}" inside "range" and "with".`;
}
