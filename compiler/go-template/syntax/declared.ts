/** The variables that are declared at a place, like a stack. Whether one is there is a look-up, however many there are. */
export interface Declared {
  readonly names: string[];
  readonly counts: Map<string, number>;
}

/** Only `$`, which every template has. */
export function dollarOnly(): Declared {
  return { names: ['$'], counts: new Map([['$', 1]]) };
}

export function declareVariable({ names, counts }: Declared, name: string): void {
  names.push(name);
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

export function isDeclared({ counts }: Declared, name: string): boolean {
  return (counts.get(name) ?? 0) > 0;
}

/** Forgets what was declared since there were `known` variables. */
export function forgetSince({ names, counts }: Declared, known: number): void {
  for (const name of names.splice(known)) counts.set(name, (counts.get(name) ?? 1) - 1);
}
