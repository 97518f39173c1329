/** One template to render. `context` is JSON text. */
export interface Question {
  readonly template: string;
  readonly context: string;
  readonly missingkey: string;
}

/** What an engine made of it: a text, or the class and line of an error. */
export interface Answer {
  readonly output?: string;
  readonly phase?: string;
  readonly line?: number;
  readonly message?: string;
  /** Go itself gives different results from one time to the next. */
  readonly unstable?: boolean;
}

/** What our reader says of a text that is no YAML, and of keys that are no text; for what else Go refuses it has Go's words. */
const mistake = /error converting YAML to JSON: yaml: (?=line \d+: |invalid map key: )/g;

/**
 * Whether the two are the same up to where both tell a mistake in the YAML itself: the words for it are our reader's on purpose
 * (compiler/go-template/README.md), and the line is where it noticed. What stands behind them nobody compares.
 */
export function differInWordsOnly(theirs: Answer, ours: Answer): boolean {
  const [their = '', our = ''] = [theirs.output, ours.output];
  return [...our.matchAll(mistake)].some(({ index, 0: { length } }) => their.startsWith(our.slice(0, index + length)));
}

/** Whether two answers say the same: the same text, or an error of the same class in the same line. */
export function agree(left: Answer, right: Answer): boolean {
  if (left.output !== undefined || right.output !== undefined) return left.output === right.output;
  return left.phase === right.phase && left.line === right.line;
}
