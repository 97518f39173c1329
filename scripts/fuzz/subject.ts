import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import { plainPalette } from '../../compiler/diagnostics/print/palette.ts';
import { printText } from '../../compiler/diagnostics/print/text.ts';

/** A language that is fuzzed: texts to begin with, and what is done with one; whatever it throws is a failure. */
export interface Subject {
  readonly name: string;
  readonly seeds: readonly string[];
  readonly run: (text: string) => void | Promise<void>;
}

/** Every diagnostic stands in its file, and can be printed. */
export function look(diagnostics: readonly Diagnostic[]): void {
  for (const { code, at } of diagnostics) {
    if (!/^STK[1-8]\d{3}$/.test(code)) throw new Error(`${code} is not for users`);
    if (!(at.start >= 0 && at.start <= at.end && at.end <= at.file.text.length)) {
      throw new Error(`${code} stands at ${at.start} to ${at.end} of ${at.file.text.length}`);
    }
  }
  printText(diagnostics, plainPalette);
}
