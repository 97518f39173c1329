import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DiagnosticRow } from '../compiler/diagnostics/define.ts';
import { filesBelow } from '../scripts/files-below.ts';

/** A row of a table of messages, and where the table stands. */
export interface TableRow extends DiagnosticRow {
  readonly file: string;
}

/** All rows of all tables: every `diagnostics.ts` of every room, found by looking, so that none can be forgotten. */
export async function allRows(): Promise<readonly TableRow[]> {
  const files = ['compiler', 'targets']
    .flatMap(filesBelow)
    .filter((file) => file.endsWith('/diagnostics.ts'))
    .sort();
  const rows: TableRow[] = [];
  for (const file of files) {
    const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(resolve(file)).href);
    for (const table of Object.values(module))
      if (isTable(table)) rows.push(...Object.values(table.rows).map((row) => ({ ...row, file })));
  }
  return rows;
}

function isTable(value: unknown): value is { readonly rows: Readonly<Record<string, DiagnosticRow>> } {
  return typeof value === 'object' && value !== null && 'rows' in value;
}
