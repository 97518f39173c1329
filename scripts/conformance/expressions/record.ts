import { readFileSync, writeFileSync } from 'node:fs';
import { pythonResults } from './python.ts';

const path = 'compiler/expression/python/python-results.json';

/** Asks Python again for every expression of the recorded table, and writes the table. New rows have an empty result. */
export function record(version: string): void {
  const table: { results: readonly (readonly [string, string])[] } = JSON.parse(readFileSync(path, 'utf8'));
  const expressions = table.results.map(([expression]) => expression);
  const results = pythonResults(expressions) ?? [];
  const rows = expressions.map((expression, index) => {
    const result = results[index] ?? '';
    return [expression, result.startsWith('error ') ? 'error' : result];
  });
  const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  writeFileSync(path, `{\n  "recorded with": "${version}",\n  "results": [\n${lines}\n  ]\n}\n`);
}
