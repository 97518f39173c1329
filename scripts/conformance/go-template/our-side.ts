import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.ts';
import type { MissingKey } from '../../../compiler/go-template/engine.ts';
import { compileTemplate, readJson, render } from '../../../compiler/go-template/engine.ts';
import { positionAt } from '../../../compiler/source/position.ts';
import { sourceFile } from '../../../compiler/source/source-file.ts';
import type { Answer, Question } from './compare.ts';

const zones = () => readFileSync('compiler/go-template/time/generated/zones.txt', 'utf8');

/** Renders one question with the compiler's engine. */
export function askOurs({ template, context, missingkey }: Question): Answer {
  try {
    const compiled = compileTemplate(sourceFile('t', template));
    if (compiled.value === undefined) return failed('parse', compiled.diagnostics);
    const data = readJson(sourceFile('context', context));
    const rendered = render(compiled.value, data.value, { missingKey: toMissingKey(missingkey), zones });
    return rendered.diagnostics.length > 0 ? failed('exec', rendered.diagnostics) : { output: rendered.value };
  } catch (error) {
    return { phase: 'exception', line: 0, message: error instanceof Error ? String(error.stack) : String(error) };
  }
}

function toMissingKey(text: string): MissingKey {
  return text === 'zero' || text === 'error' ? text : 'default';
}

function failed(phase: string, [first]: readonly Diagnostic[]): Answer {
  if (first === undefined) return { phase, line: 0, message: '' };
  return { phase, line: positionAt(first.at.file, first.at.start).line, message: first.message };
}
