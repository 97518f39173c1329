import { lineAt, type Module } from './module.ts';
import { budgets } from './rules.ts';

/** What a module must not contain, and how long it and its functions may be, as lines `file:line: what is wrong`. */
export function checkText(module: Module): readonly string[] {
  return [...checkLengths(module), ...checkWords(module)].map((problem) => `${module.path}:${problem}`);
}

function checkLengths({ code }: Module): readonly string[] {
  const lines = code.replace(/\n$/, '').split('\n');
  const problems: string[] = [];
  if (lines.length > budgets.file) problems.push(`${lines.length}: the file has more than ${budgets.file} lines`);
  lines.forEach((line, index) => {
    const length = startsFunction(line) ? functionLength(lines, index) : 0;
    if (length > budgets.function) {
      problems.push(`${index + 1}: the function has ${length} lines, more than ${budgets.function}`);
    }
  });
  return problems;
}

function startsFunction(line: string): boolean {
  return (
    /\bfunction\b|=>\s*\{$|^\s+(?:async\s+)?[\w$]+\(.*\).*\{$/.test(line) &&
    !/^\s*(?:if|for|while|switch|\} else)\b/.test(line)
  );
}

/** The formatter puts the end of a function under its start, so its end is the next brace there that opens nothing. */
function functionLength(lines: readonly string[], start: number): number {
  const indent = /^ */.exec(lines[start] ?? '')?.[0] ?? '';
  if (/[;}]\s*$/.test(lines[start] ?? '')) return 1;
  for (let index = start + 1; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line.startsWith(`${indent}}`) && !/\{$/.test(line)) return index - start + 1;
  }
  return 0;
}

/** Words that code must not contain. `any` is left to the linter (a value may be called so), which must not be silenced. */
const forbidden: readonly { readonly words: RegExp; readonly why: string; readonly adapter: boolean }[] = [
  { words: /\.only\(/g, why: '.only hides the other tests', adapter: false },
  {
    words: /^export default\b|\bas default\b/gm,
    why: 'no default exports: a thing has one name everywhere',
    adapter: false,
  },
  { words: /[\w$)\]}'"]\s+as\s+(?!const\b)[\w({[<'"]/g, why: '"as" claims what was not checked', adapter: true },
];

/** A comment that switches off the type checker, or a rule of the linter that stands for one of ours. Tests may expect type errors. */
const silencer =
  /^\s*(?:\/\/|\/?\*).*(?:@ts-(?:ignore|expect-error|nocheck)|biome-ignore.*no(?:ExplicitAny|NonNullAssertion|DefaultExport))/;

/** Whether one of the three lines above `line` (from 1) marks the place as one where types are asserted on purpose. */
function isAdapter(lines: readonly string[], line: number): boolean {
  return lines.slice(Math.max(0, line - 4), line).some((text) => text.includes('// Adapter:'));
}

function checkWords({ code, text, isTest }: Module): readonly string[] {
  const rawLines = text.split('\n');
  const withoutImports = code.replace(
    /^(?:import|export)\s+(?:type\s+)?(?:\*|\{)[^;]*?;|\[\s*\w+ in [^\]]*\]/gm,
    (statement) => (/\bas default\b/.test(statement) ? statement : statement.replace(/[^\n]/g, ' ')),
  );
  const problems: string[] = [];
  rawLines.forEach((raw, index) => {
    const isExpected = isTest && raw.includes('@ts-expect-error');
    if (silencer.test(raw) && !isExpected && !isAdapter(rawLines, index + 1))
      problems.push(`${index + 1}: no silenced checks`);
  });
  for (const { words, why, adapter } of forbidden) {
    for (const found of withoutImports.matchAll(words)) {
      const line = lineAt(text, found.index + found[0].length - 1);
      if (!adapter || !isAdapter(rawLines, line)) problems.push(`${line}: ${why}`);
    }
  }
  return problems;
}
