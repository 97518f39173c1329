import type { Compilation } from '../compile.ts';
import { configKeys, imageOf, readDefinition, type StackDefinition } from '../kinds/dataos/model/definition.ts';
import { compareVersions } from '../kinds/dataos/stack/reference.ts';
import { isEnabled } from '../kinds/resource-options.ts';
import { byCodePoint } from '../util/by-code-point.ts';

/** The DataOS stacks that the input defines: how they are named, what they run, and what can run them. One that is switched off is not known to anybody. */
export function definitionsTable({ stack }: Pick<Compilation, 'stack'>): string {
  const rows = (stack?.blocks ?? [])
    .filter((block) => block.kind === 'dataos_stacks' && isEnabled(block))
    .flatMap(({ body }) => readDefinition(body) ?? [])
    .toSorted(byName)
    .map(rowOf);
  const table = [['STACK', 'FLAVOR', 'VERSION', 'RUN BY', 'IMAGE'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return table.map((row) => `${line(row).trimEnd()}\n`).join('');
}

/** By name and flavor, versions as numbers: 10.0 behind 9.0. */
function byName(one: StackDefinition, other: StackDefinition): number {
  return (
    byCodePoint(one.name, other.name) ||
    byCodePoint(one.flavor ?? '', other.flavor ?? '') ||
    compareVersions(one.version, other.version)
  );
}

function rowOf(definition: StackDefinition): readonly string[] {
  const runners = Object.entries(configKeys).filter(([, key]) => definition.body.entries.has(key));
  return [
    definition.name,
    definition.flavor ?? '-',
    definition.version,
    runners.map(([name]) => name).join(',') || '-',
    imageOf(definition) ?? '-',
  ];
}
