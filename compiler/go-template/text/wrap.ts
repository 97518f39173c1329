import { fromByteString, toByteString } from './byte-string.ts';

export interface Wrapping {
  /** Bytes per line; at least 1. */
  readonly width: number;
  readonly lineBreak: string;
  /** Whether words longer than a line are cut. */
  readonly cutsWords: boolean;
}

/** Breaks `text` at blanks into lines of at most `width` bytes. goutils `WrapCustom`. */
export function wrapText(text: string, { width, lineBreak, cutsWords }: Wrapping): string {
  const bytes = toByteString(text);
  const size = Math.max(1, width);
  const lines: string[] = [];
  let offset = 0;
  while (bytes.length - offset > size) {
    if (bytes.charAt(offset) === ' ') offset++;
    else {
      const end = lineEnd(bytes, offset, { size, cutsWords });
      lines.push(bytes.slice(offset, end.at));
      if (end.last) return lines.map(fromByteString).join(lineBreak);
      offset = end.at + (end.atBlank ? 1 : 0);
    }
  }
  lines.push(bytes.slice(offset));
  return lines.map(fromByteString).join(lineBreak);
}

interface LineEnd {
  readonly at: number;
  readonly atBlank: boolean;
  /** The word goes on to the end of the text. */
  readonly last: boolean;
}

function lineEnd(bytes: string, offset: number, rule: { readonly size: number; readonly cutsWords: boolean }): LineEnd {
  const blank = bytes.slice(offset, offset + rule.size + 1).lastIndexOf(' ');
  if (blank >= 0) return { at: offset + blank, atBlank: true, last: false };
  if (rule.cutsWords) return { at: offset + rule.size, atBlank: false, last: false };
  const next = bytes.indexOf(' ', offset + rule.size);
  return { at: next < 0 ? bytes.length : next, atBlank: next >= 0, last: next < 0 };
}
