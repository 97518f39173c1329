/** An error as Pulumi prints it. */
export interface Complaint {
  readonly said: string;
  /** The line of `Pulumi.yaml` that it points at, counted from 1. */
  readonly line: number | undefined;
  /** The resource that it is about, by the name that Pulumi has for it. */
  readonly name: string | undefined;
}

const colors = /\u001b\[[0-9;]*m/g;

/**
 * The errors in what Pulumi has printed: those of the language host, which point into the program, and those of resources. They stand below `Diagnostics:`, indented under a line with type and
 * name; errors before there is a program stand alone on standard error.
 */
export function complaintsIn(printed: string): readonly Complaint[] {
  const lines = printed.replace(colors, '').split(/\r?\n/);
  const from = lines.lastIndexOf('Diagnostics:');
  const found: Complaint[] = [];
  let name: string | undefined;
  for (const [index, line] of lines.entries()) {
    const early = /^error: .*?\bPulumi\.yaml:(\d+)[,:][^ ]* (.*)$/.exec(line);
    if (early) found.push({ said: trimmed(early[2] ?? ''), line: Number(early[1]), name: undefined });
    if (from < 0 || index <= from) continue;
    name = /^ {2}[\w:/.-]+ \((.+)\):$/.exec(line)?.[1] ?? name;
    const text = /^ {4}[Ee]rror: (.*)$/.exec(line)?.[1];
    if (text === undefined || /^preview failed$|^update failed$/.test(text)) continue;
    found.push({ ...complaintAt(text, lines.slice(index + 1)), name });
  }
  return found;
}

/** What follows an error, up to the next one: where it is, and which of its properties is wrong. */
function complaintAt(text: string, rest: readonly string[]): Pick<Complaint, 'said' | 'line'> {
  const end = rest.findIndex((line) => /^ {4}[Ee]rror: |^ {0,3}\S/.test(line));
  const own = end < 0 ? rest : rest.slice(0, end);
  const place = own.map((line) => /^ {6}on Pulumi\.yaml line (\d+):$/.exec(line)?.[1]).find((found) => found);
  // The deepest says it best: `operand: Missing required property 'operand'`.
  const detail = own
    .map((line) => /^ {6,}(\w+: (?:Cannot assign|Missing) .*)$/.exec(line)?.[1])
    .findLast((found) => found);
  const following = own.find((line) => line.trim() !== '')?.trim();
  const said = detail ?? (/:\s*$/.test(text) && following ? `${text} ${following}` : text);
  return { said: trimmed(said), line: place === undefined ? undefined : Number(place) };
}

function trimmed(text: string): string {
  return text.trim().replace(/[.:;]+$/, '');
}
