/**
 * `$NAME` and `${NAME}` in the text of a native manifest, before YAML is read (specs/dataos §3.7).
 *
 * The original replaces every `$…` and so destroys templates; here only names in capitals are replaced, `${!…}`, `${{…}}`, `$1`, `$$` and
 * everything else stays. Documents of `type: stack` are left alone.
 */
export interface Interpolated {
  readonly text: string;
  /** What was replaced: offsets in the new text, and in the old one. In order. */
  readonly edits: readonly Edit[];
  /** Names without a value, with their place in the old text. */
  readonly unset: readonly { readonly name: string; readonly start: number; readonly end: number }[];
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

const placeholder = /\$(?:\{([A-Z][A-Z0-9_]*)\}|([A-Z][A-Z0-9_]*)\b)/g;

/** Replaces the names that `variables` knows in those parts of `text` that `replaceable` lets be changed. */
export function interpolate(
  text: string,
  variables: ReadonlyMap<string, string>,
  replaceable: (offset: number) => boolean,
): Interpolated {
  const edits: Edit[] = [];
  const unset: { name: string; start: number; end: number }[] = [];
  const pieces: string[] = [];
  let done = 0;
  let length = 0;
  for (const match of text.matchAll(placeholder)) {
    const name = match[1] ?? match[2] ?? '';
    const end = match.index + match[0].length;
    if (text[match.index - 1] === '$' || !replaceable(match.index)) continue;
    const value = variables.get(name);
    if (value === undefined) {
      unset.push({ name, start: match.index, end });
      continue;
    }
    pieces.push(text.slice(done, match.index), value);
    length += match.index - done;
    edits.push({ start: length, end: length + value.length, from: match.index, to: end });
    length += value.length;
    done = end;
  }
  return { text: edits.length === 0 ? text : pieces.join('') + text.slice(done), edits, unset };
}
