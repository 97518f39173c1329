/** A variable that is known at a place of a template. */
export interface Binding {
  readonly name: string;
  readonly slot: number;
  /** It may be unset: it is declared in an argument of `and` or `or` that may not be evaluated. */
  readonly maybe: boolean;
  /** The variable of the same name that it hides. */
  readonly hidden: Binding | undefined;
}

/**
 * What a level of nesting takes of the machine's stack, measured in ten-thousandths of Node's: a call of a template, a block or
 * parenthesis, a loop, a function that renders a template (on top of that template).
 */
export const weights = { template: 6, block: 3, loop: 6, rendering: 8 } as const;

/** What the compiler knows while it compiles one template body. Variables live in slots, used like a stack. */
export interface BodyScope {
  readonly bindings: Binding[];
  /** The last of each name. */
  readonly nearest: Map<string, Binding>;
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
  const dollar: Binding = { name: '$', slot: 0, maybe: false, hidden: undefined };
  const nearest = new Map([['$', dollar]]);
  return { bindings: [dollar], nearest, slots: 1, nesting, deepest: nesting, maybe: false };
}

/** Declares a variable from here on; returns its slot. */
export function declare(scope: BodyScope, name: string): number {
  const slot = scope.bindings.length;
  const binding: Binding = { name, slot, maybe: scope.maybe, hidden: scope.nearest.get(name) };
  scope.bindings.push(binding);
  scope.nearest.set(name, binding);
  scope.slots = Math.max(scope.slots, slot + 1);
  return slot;
}

/** The variables that `name` can mean, the nearest first: more than one only where the nearer ones may have no value. */
export function candidates(scope: BodyScope, name: string): readonly Binding[] {
  const found: Binding[] = [];
  for (let binding = scope.nearest.get(name); binding; binding = binding.hidden) {
    found.push(binding);
    if (!binding.maybe) break;
  }
  return found;
}

/** Compiles a part whose variables end with it. */
export function inner<T>(scope: BodyScope, compile: () => T): T {
  const known = scope.bindings.length;
  const result = compile();
  forgetSince(scope, known);
  return result;
}

function forgetSince({ bindings, nearest }: BodyScope, known: number): void {
  for (const { name, hidden } of bindings.splice(known).reverse()) {
    if (hidden) nearest.set(name, hidden);
    else nearest.delete(name);
  }
}

/** Compiles a block or a parenthesis: it takes a share of the depth that a rendering has. */
export function nested<T>(scope: BodyScope, compile: () => T, weight: number = weights.block): T {
  scope.nesting += weight;
  scope.deepest = Math.max(scope.deepest, scope.nesting);
  const result = compile();
  scope.nesting -= weight;
  return result;
}
