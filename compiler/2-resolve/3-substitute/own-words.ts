import type { Placeholder } from '../../expression/syntax.ts';

/** `${settings.workspace_root}`. */
export function isSetting({ text }: Placeholder): boolean {
  return /^\$\{settings?\.[A-Za-z_]\w*\}$/.test(text);
}

/** A placeholder of our own language that could not be read, which was reported. */
export function isOurs({ text }: Placeholder): boolean {
  return /^\$\{(?:\{|\s*(?:vars?|resources)\s*[.[])/.test(text);
}

/** The original knows no blanks around a name, and where unresolved text may stay it stays as the original leaves it. */
export function hasBlanks({ text }: Placeholder): boolean {
  return /^\$\{\s|\s\}$/.test(text);
}
