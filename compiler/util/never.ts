/** Ends a `switch` over a union: a new member that is not handled does not compile, and at run time it is our bug. */
export function never(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
