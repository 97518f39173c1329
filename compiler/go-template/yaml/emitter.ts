/**
 * Where the emitter stands, as libyaml's does: what decides whether a line is broken, a blank is needed, and where a
 * continuation starts. Columns count characters. See `emitterc.go` of gopkg.in/yaml.v2 2.4.0.
 */
export interface Emitter {
  readonly write: (text: string) => void;
  /** Writes a line break character and starts a line. */
  readonly breakLine: (character: string) => void;
  /** Writes an indicator such as `-` or `:`. */
  readonly indicator: (text: string, options: IndicatorOptions) => void;
  /** Goes to the current indentation, on a new line where the current one is in use. */
  readonly writeIndent: () => void;
  /** Runs `body` with the given indentation. */
  readonly indented: (indent: number, body: () => void) => void;
  readonly state: Readonly<EmitterState>;
  /** Says whether only indentation stands on the line so far, and whether a blank or its like was written last. */
  readonly mark: (marks: Partial<Pick<EmitterState, 'whitespace' | 'indention'>>) => void;
  readonly text: () => string;
}

export interface IndicatorOptions {
  /** A blank must stand before it. */
  readonly spaced?: boolean;
  /** What follows may stand right behind it. */
  readonly opens?: boolean;
  /** It leaves the line to be indentation only. */
  readonly indents?: boolean;
}

export interface EmitterState {
  column: number;
  /** -1 outside of everything. */
  indent: number;
  whitespace: boolean;
  indention: boolean;
}

/** An emitter at the start of a text. */
export function createEmitter(): Emitter {
  const parts: string[] = [];
  const state: EmitterState = { column: 0, indent: -1, whitespace: true, indention: true };
  const write = (text: string) => {
    parts.push(text);
    state.column += characters(text);
  };
  const breakLine = (character: string) => {
    parts.push(character);
    state.column = 0;
  };
  const indicator = (text: string, { spaced = false, opens = false, indents = false }: IndicatorOptions) => {
    write(spaced && !state.whitespace ? ` ${text}` : text);
    state.whitespace = opens;
    state.indention &&= indents;
  };
  const writeIndent = () => {
    const indent = Math.max(0, state.indent);
    if (!state.indention || state.column > indent || (state.column === indent && !state.whitespace)) breakLine('\n');
    if (state.column < indent) write(' '.repeat(indent - state.column));
    state.whitespace = true;
    state.indention = true;
  };
  const indented = (indent: number, body: () => void) => {
    const before = state.indent;
    state.indent = indent;
    body();
    state.indent = before;
  };
  const mark: Emitter['mark'] = (marks) => void Object.assign(state, marks);
  return { write, breakLine, indicator, writeIndent, indented, mark, state, text: () => parts.join('') };
}

function characters(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdbff) count--;
  }
  return count;
}
