import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Report } from '../diagnostics/outcome.ts';
import type { Stack } from '../ir/stack.ts';
import type { NamedRule } from '../rule.ts';
import { positionAt } from '../source/position.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { didYouMean } from '../util/did-you-mean.ts';
import { rulingDiagnostics as say } from './rules/diagnostics.ts';

/** What a stack says about named rules: in its settings, and in comments at single places. */
export interface Ruling {
  readonly isOn: (rule: NamedRule) => boolean;
  /** Diagnostics as the stack wants them: left out where their rule is off or allowed, else with the severity that the stack sets. */
  readonly settle: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[];
  /** What is wrong with the settings and the comments themselves, when everything has been settled. Diagnostics: STK4100 to STK4103. */
  readonly finish: () => readonly Diagnostic[];
}

/** One comment: `# stackc: allow RULE because …`. It holds for its own line, or for the next one where it stands alone. */
interface Allowance {
  readonly name: string;
  readonly reason: string;
  readonly line: number;
  readonly at: Span;
}

const comment = /#\s*stackc:\s*allow\b[ \t]*([\w-]*)[ \t]*(?:because\b[ \t]*([^\n]*))?/g;

export function openRuling(
  { settings }: Pick<Stack, 'settings'>,
  { rules, files }: { readonly rules: readonly NamedRule[]; readonly files: readonly SourceFile[] },
): Ruling {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  const names = rules.map(({ name }) => name);
  const chosen = new Set(settings.ruleSets ?? []);
  const severities = new Map([...(settings.rules ?? [])].map(([name, { severity }]) => [name, severity]));
  const allowances = new Map(files.map((file) => [file.name, allowancesIn(file)]));
  const byLine = new Map([...allowances].map(([name, own]) => [name, groupedByLine(own)]));
  const used = new Set<Allowance>();
  const isOn = ({ name, set }: NamedRule): boolean => {
    const said = severities.get(name);
    return said === undefined ? set === undefined || chosen.has(set) : said !== 'off';
  };
  const allowed = ({ name }: NamedRule, diagnostic: Diagnostic): boolean => {
    const found = placesOf(diagnostic, byLine).flatMap(({ file, start }) => {
      const own = byLine.get(file.name)?.get(positionAt(file, start).line) ?? [];
      return own.filter((each) => each.name === name);
    });
    for (const each of found) used.add(each);
    return found.some(({ reason }) => reason !== '');
  };
  const settled = (diagnostic: Diagnostic): readonly Diagnostic[] => {
    const rule = byCode.get(diagnostic.code);
    if (rule === undefined) return [diagnostic];
    if (!isOn(rule) || allowed(rule, diagnostic)) return [];
    const severity = severities.get(rule.name);
    return [severity === undefined || severity === 'off' ? diagnostic : { ...diagnostic, severity }];
  };
  return {
    isOn,
    settle: (diagnostics) =>
      diagnostics.some(({ code }) => byCode.has(code)) ? diagnostics.flatMap(settled) : diagnostics,
    finish() {
      const found: Diagnostic[] = [];
      const report: Report = (diagnostic) => void found.push(diagnostic);
      for (const [name, { at }] of settings.rules ?? [])
        if (!names.includes(name)) report(say.unknownRule(at, { name, suggestion: didYouMean(name, names) }));
      for (const each of [...allowances.values()].flat())
        reportAllowance(each, { names, isUsed: used.has(each) }, report);
      return found;
    },
  };
}

/** Where a comment can allow it: in a text that a template made nobody can write one, so there the places count for which it was made. */
function placesOf({ at, related }: Diagnostic, files: ReadonlyMap<string, unknown>): readonly Span[] {
  return files.has(at.file.name) ? [at] : related.map((each) => each.at);
}

function groupedByLine(allowances: readonly Allowance[]): ReadonlyMap<number, readonly Allowance[]> {
  const grouped = new Map<number, Allowance[]>();
  for (const each of allowances) {
    const known = grouped.get(each.line);
    if (known) known.push(each);
    else grouped.set(each.line, [each]);
  }
  return grouped;
}

const allowancesOf = new WeakMap<SourceFile, readonly Allowance[]>();

/** All environments have the same files, so each is searched once. */
function allowancesIn(file: SourceFile): readonly Allowance[] {
  const known = allowancesOf.get(file) ?? findAllowances(file);
  allowancesOf.set(file, known);
  return known;
}

function findAllowances(file: SourceFile): readonly Allowance[] {
  if (!file.text.includes('stackc:')) return [];
  return [...file.text.matchAll(comment)].map((match) => {
    const at = { file, start: match.index, end: match.index + match[0].trimEnd().length };
    const { line } = positionAt(file, match.index);
    const before = file.text.slice(file.text.lastIndexOf('\n', match.index) + 1, match.index);
    const [, name = '', reason = ''] = match;
    return { name, reason: reason.trim(), line: before.trim() === '' ? line + 1 : line, at };
  });
}

function reportAllowance(
  { name, reason, at }: Allowance,
  { names, isUsed }: { readonly names: readonly string[]; readonly isUsed: boolean },
  report: Report,
): void {
  if (!names.includes(name)) report(say.unknownRule(at, { name, suggestion: didYouMean(name, names) }));
  else if (reason === '') report(say.noReason(at, { name }));
  else if (!isUsed) report(say.unusedAllowance(at, { name }));
}
