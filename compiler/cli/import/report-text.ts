import { positionAt } from '../../source/position.ts';
import { type Fate, fates, type ReportLine } from './import-source.ts';

/** How the report of an import is printed. */
export type ReportForm = 'text' | 'json' | 'markdown';

/** The report of an import: every line of it, by what became of the fields. */
export function reportText(lines: readonly ReportLine[], form: ReportForm): string {
  if (form === 'json') return `${JSON.stringify({ counts: counts(lines), fields: lines.map(asJson) }, undefined, 2)}\n`;
  const groups = fates.flatMap((fate) => {
    const of = lines.filter((line) => line.fate === fate);
    return of.length === 0 ? [] : [form === 'text' ? textGroup(fate, of) : markdownGroup(fate, of)];
  });
  return `${groups.join('\n')}${groups.length > 0 ? '\n' : ''}${summary(lines)}\n`;
}

/** `12 fields: 10 mapped, 1 renamed, 1 not supported`. */
export function summary(lines: readonly ReportLine[]): string {
  const parts = Object.entries(counts(lines)).flatMap(([fate, count]) => (count > 0 ? [`${count} ${fate}`] : []));
  return `${lines.length} ${lines.length === 1 ? 'field' : 'fields'}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
}

function counts(lines: readonly ReportLine[]): Readonly<Record<Fate, number>> {
  const count = (fate: Fate) => lines.filter((line) => line.fate === fate).length;
  return {
    mapped: count('mapped'),
    kept: count('kept'),
    renamed: count('renamed'),
    moved: count('moved'),
    approximated: count('approximated'),
    'not supported': count('not supported'),
  };
}

function asJson({ fate, field, becomes, why, at }: ReportLine): object {
  const place = at && { file: at.file.name, ...positionAt(at.file, at.start) };
  return { fate, field, ...(becomes && { becomes }), ...(why && { why }), ...(place && { place }) };
}

function textGroup(fate: Fate, lines: readonly ReportLine[]): string {
  const rows = lines.map(({ field, becomes, why }) => {
    const target = becomes === undefined || becomes === field ? '' : ` -> ${becomes}`;
    return `  ${field}${target}${why === undefined ? '' : `\n      ${why}`}\n`;
  });
  return `${fate}\n${rows.join('')}`;
}

function markdownGroup(fate: Fate, lines: readonly ReportLine[]): string {
  const rows = lines.map(({ field, becomes, why }) => `| ${code(field)} | ${code(becomes)} | ${cell(why)} |\n`);
  return `## ${fate}\n\n| field | becomes | why |\n|---|---|---|\n${rows.join('')}`;
}

function code(text: string | undefined): string {
  return text === undefined ? '' : `\`${cell(text)}\``;
}

function cell(text: string | undefined): string {
  return (text ?? '').replaceAll('|', '\\|').replaceAll('\n', ' ');
}
