/** One step of a path into a value: `.task`, `[0]`, `[*]`, `["eu"]`. `text` is the step as written, with its dot or brackets. */
export interface PathStep {
  /** `unreadable` is whatever stands behind the last step that could be read. */
  readonly kind: 'attribute' | 'index' | 'splat' | 'key' | 'unreadable';
  readonly name: string;
  readonly text: string;
}

/** Reads `.task[0].task_key`, `.task.0`, `.tags["a"]`, `.tags["a \"b\""]`, `.tags['a']`, `.task[*].library`. Never fails: the rest becomes an `unreadable` step. */
export function readPath(path: string): readonly PathStep[] {
  const steps: PathStep[] = [];
  // Sticky, so that a gap between two steps ends the loop.
  const step = /\.([\w-]+|\*)|\[(?:(\d+|\*)|"((?:[^"\\]|\\.)*)"|'([^']*)')\]/y;
  while (step.lastIndex < path.length) {
    const at = step.lastIndex;
    const [text, attribute, index, quoted, single] = step.exec(path) ?? [];
    if (text === undefined) return [...steps, { kind: 'unreadable', name: path.slice(at), text: path.slice(at) }];
    const key = quoted === undefined ? single : withoutEscapes(quoted);
    const name = attribute ?? index ?? key ?? '';
    steps.push({ kind: key === undefined ? kindOf(name) : 'key', name, text });
  }
  return steps;
}

/** What the inside of a text in double quotes stands for, in Terraform's language as in JSON. */
export function withoutEscapes(inside: string): string {
  if (!inside.includes('\\')) return inside;
  return inside.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, code?: string, letter = '') =>
    code === undefined ? (lineEnds.get(letter) ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const lineEnds: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** `['eu']` as `["eu"]`: a text that stands in double quotes itself is written with single ones, which Terraform does not have. */
export function inDoubleQuotes(step: string): string {
  return step.startsWith("['") ? step.replace(/^\['([^']*)'\]$/, (_, key) => `[${JSON.stringify(key)}]`) : step;
}

function kindOf(name: string): PathStep['kind'] {
  if (name === '*') return 'splat';
  return /^\d+$/.test(name) ? 'index' : 'attribute';
}

/** `task[0].task_key`: the path as written, for messages. */
export function pathText(path: readonly PathStep[]): string {
  return path
    .map((step) => step.text)
    .join('')
    .replace(/^\./, '');
}
