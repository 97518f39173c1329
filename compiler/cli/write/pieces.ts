/** In characters. */
const size = 2 ** 20;

export function isOnePiece(text: string): boolean {
  return text.length <= size;
}

/** Hands a large text to `take` in pieces that put together are the text: whoever makes bytes of it needs no second copy of the whole. A character is never split. */
export function inPieces(text: string, take: (piece: string) => void): void {
  let start = 0;
  while (text.length - start > size) {
    const last = text.charCodeAt(start + size - 1);
    const end = start + size - (last >= 0xd800 && last < 0xdc00 ? 1 : 0);
    take(text.slice(start, end));
    start = end;
  }
  take(start === 0 ? text : text.slice(start));
}
