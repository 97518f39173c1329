import colors from 'picocolors';
import { type Palette, plainPalette } from '../diagnostics/print/palette.ts';

/** The palette of a stream; without colors, plain text. */
export function paletteFor(colored: boolean): Palette {
  if (!colored) return plainPalette;
  const paint = colors.createColors(true);
  return {
    error: (text) => paint.bold(paint.red(text)),
    warning: (text) => paint.bold(paint.yellow(text)),
    accent: paint.cyan,
    strong: paint.bold,
    faint: paint.dim,
    added: paint.green,
    removed: paint.red,
  };
}
