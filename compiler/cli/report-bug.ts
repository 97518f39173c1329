import { printText } from '../diagnostics/print/text.ts';
import { sourceFile } from '../source/source-file.ts';
import { startOf } from '../source/span.ts';
import { paletteFor } from './colors.ts';
import { bugDiagnostics as say } from './diagnostics.ts';
import { version } from './version.ts';
import type { World } from './world.ts';

/** What the user sees when stackc is broken: STK9001, where it happened, and what to do about it. */
export function reportBug(world: World, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  const trace = error instanceof Error ? (error.stack ?? '') : '';
  const diagnostic = say.internal(startOf(sourceFile('<stackc>', '')), { reason: reason.replace(/\.$/, '') });
  world.stderr(printText([diagnostic], paletteFor(world.colors.stderr)));
  world.stderr(`\nPlease report it with the lines below and, if you may show it, the stack that causes it.\n`);
  world.stderr(`stackc ${version}, Node ${process.versions.node}, ${process.platform}\n${trace}\n`);
}
