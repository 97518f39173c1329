/** A variable that is known at a place of a template. */
export interface Binding {
  readonly name: string;
  readonly slot: number;
  /** It may have no value: its declaration stands in an argument of `and` or `or` that may not be evaluated. */
  readonly maybe: boolean;
}

/**
 * What a level of nesting takes of the machine's stack, measured in ten-thousandths of Node's: a call of a template, a block or
 * parenthesis, a loop, a function that renders a template (on top of that template).
 */
export const weights = { template: 6, block: 3, loop: 6, rendering: 8 } as const;

/** What the compiler knows while it compiles one template body. Variables live in slots, used like a stack. */
export interface BodyScope {
  readonly bindings: Binding[];
  /** How many slots the body needs. */
  slots: number;
  /** How deeply blocks are nested here, and at most. */
  nesting: number;
  deepest: number;
  /** Declarations are made only maybe. */
  maybe: boolean;
}

export function bodyScope(): BodyScope {
  const nesting = weights.template;
  return { bindings: [{ name: '$', slot: 0, maybe: false }], slots: 1, nesting, deepest: nesting, maybe: false };
}

/** Declares a variable from here on; returns its slot. */
export function declare(scope: BodyScope, name: string): number {
  const slot = scope.bindings.length;
  scope.bindings.push({ name, slot, maybe: scope.maybe });
  scope.slots = Math.max(scope.slots, slot + 1);
  return slot;
}

/** The variables that `name` can mean, the nearest first: more than one only where the nearer ones may have no value. */
export function candidates(scope: BodyScope, name: string): readonly Binding[] {
  const found: Binding[] = [];
  for (let at = scope.bindings.length - 1; at >= 0; at--) {
    const binding = scope.bindings[at];
    if (binding?.name !== name) continue;
    found.push(binding);
    if (!binding.maybe) break;
  }
  return found;
}

/** Compiles a part whose variables end with it. */
export function inner<T>(scope: BodyScope, compile: () => T): T {
  const known = scope.bindings.length;
  const result = compile();
  scope.bindings.length = known;
  return result;
}

/** Compiles a block or a parenthesis: it takes a share of the depth that a rendering has. */
export function nested<T>(scope: BodyScope, compile: () => T, weight: number = weights.block): T {
  scope.nesting += weight;
  scope.deepest = Math.max(scope.deepest, scope.nesting);
  const result = compile();
  scope.nesting -= weight;
  return result;
}
