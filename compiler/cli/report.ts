import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { printJson } from '../diagnostics/print/json.ts';
import { printSarif } from '../diagnostics/print/sarif.ts';
import { printText } from '../diagnostics/print/text.ts';
import { paletteFor } from './colors.ts';
import { pageOf } from './pages.ts';
import { sarifAddress } from './sarif-address.ts';
import { homepage, version } from './version.ts';
import type { World } from './world.ts';

export type Format = 'text' | 'json' | 'sarif';

/**
 * Shows diagnostics: as text for people on standard error, or as a document for programs on standard output (also when there
 * are none: an empty list is an answer).
 */
export function report(world: World, diagnostics: readonly Diagnostic[], format: Format): void {
  if (format === 'text') {
    // What prints is loaded when there is something to print.
    if (diagnostics.length > 0) world.stderr(printText(diagnostics, paletteFor(world.colors.stderr)));
  } else if (format === 'json') {
    world.stdout(printJson(diagnostics));
  } else {
    world.stdout(printSarif(diagnostics, { version, homepage, page: pageOf, locate: sarifAddress(world) }));
  }
}

/** Wrong usage is told on standard error in every format: there is no result that it could be part of. */
export function reportUsage(world: World, diagnostics: readonly Diagnostic[]): void {
  world.stderr(printText(diagnostics, paletteFor(world.colors.stderr)));
}
