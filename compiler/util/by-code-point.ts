/** Texts by code point. JavaScript's own order compares UTF-16 units, which puts "😀" before "\uffff". */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return inPlane(left) - inPlane(right);
  }
  return a.length - b.length;
}

/** Halves of characters beyond the first plane come after everything in it. */
function inPlane(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
