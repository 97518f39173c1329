/** A letter left out, doubled or swapped, another separator or letter case: not one of a series (`job-a`, `job-b`, `job-2`). */
export function isSlip(name: string, other: string): boolean {
  const [a, b] = [name, other].map((one) => one.toLowerCase().replace(/[-_.]/g, ''));
  if (a === undefined || b === undefined) return false;
  if (a === b || (a.length > 3 && a.length === b.length && isSwapped(a, b))) return true;
  if (a.length < 5) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length + 1 === long.length) {
    const at = [...long].findIndex((letter, index) => letter !== short[index]);
    return /\p{L}/u.test(long[at] ?? '') && short === long.slice(0, at) + long.slice(at + 1);
  }
  return false;
}

function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
