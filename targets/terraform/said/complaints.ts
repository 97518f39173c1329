/** An error as Terraform prints it. */
export interface Complaint {
  /** `Unsupported argument`. */
  readonly summary: string;
  /** The paragraphs below, each in one line, without those that quote the document. */
  readonly detail: readonly string[];
  /** Everything below, line by line as it was printed. */
  readonly text: string;
  /** The file that it points into, as seen from Terraform's folder. */
  readonly file: string | undefined;
  /** Counted from 1. */
  readonly line: number | undefined;
  /** Of which resource it speaks: `databricks_job.ingest`, without the key of a copy. */
  readonly address: string | undefined;
}

const colors = /\u001b\[[0-9;]*m/g;

/** The errors in what Terraform (or OpenTofu) has printed; warnings are left out. The frames that it draws on terminals do not matter. */
export function complaintsIn(printed: string): readonly Complaint[] {
  const lines = printed
    .replace(colors, '')
    .split(/\r?\n/)
    .map((line) => line.replace(/^[│╷╵|] ?/, ''));
  const starts = lines.flatMap((line, index) => (/^(?:Error|Warning): /.test(line) ? [index] : []));
  return starts.flatMap((start, index) => {
    const head = lines[start] ?? '';
    return head.startsWith('Error: ')
      ? [complaint(head.slice(7).trim(), lines.slice(start + 1, starts[index + 1]))]
      : [];
  });
}

function complaint(summary: string, lines: readonly string[]): Complaint {
  const place = lines.map((line) => /^ {2}on (.+) line (\d+)(?:, in .*)?:$/.exec(line)).find((found) => found);
  const address = lines.map((line) => /^ {2}with (.+),$/.exec(line)?.[1]).find((found) => found);
  const context = lines.map((line) => /^ {2}on .+ line \d+, in ([^:]+):$/.exec(line)?.[1]).find((found) => found);
  return {
    summary,
    detail: paragraphs(lines.filter((line) => !/^ {2,}/.test(line))),
    text: lines.join('\n'),
    file: place?.[1],
    line: place ? Number(place[2]) : undefined,
    address: (address ?? addressIn(context))?.replace(/\[[^\]]*\]$/, ''),
  };
}

/** `resource.databricks_job.ingest.task[0]`, `resource "databricks_job" "ingest"`. */
function addressIn(context = ''): string | undefined {
  const [, mode, type, name] = /^(resource|data)[. ]"?([\w-]+)"?[. ]"?([\w-]+)/.exec(context) ?? [];
  return type === undefined ? undefined : `${mode === 'data' ? 'data.' : ''}${type}.${name}`;
}

function paragraphs(lines: readonly string[]): readonly string[] {
  return lines
    .join('\n')
    .split(/\n\s*\n/)
    .map((text) => text.replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}
