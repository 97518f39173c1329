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

/** Whether two answers say the same: the same text, or an error of the same class in the same line. */
export function agree(left: Answer, right: Answer): boolean {
  if (left.output !== undefined || right.output !== undefined) return left.output === right.output;
  return left.phase === right.phase && left.line === right.line;
}
