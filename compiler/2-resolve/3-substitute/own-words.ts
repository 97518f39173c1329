import type { Placeholder } from '../../expression/syntax.ts';
import type { Site } from './substitution.ts';

/** `${settings.workspace_root}`; not where expressions know something else by that word. */
export function isSetting({ text }: Placeholder, { expressionRoots }: Pick<Site, 'expressionRoots'>): boolean {
  const [, word] = /^\$\{(settings?)\.[A-Za-z_]\w*\}$/.exec(text) ?? [];
  return word !== undefined && !expressionRoots?.includes(word);
}

/** A placeholder of our own language that could not be read, which was reported. */
export function isOurs({ text }: Placeholder): boolean {
  return /^\$\{(?:\{|\s*(?:vars?|resources)\s*[.[])/.test(text);
}

/** The original knows no blanks around a name, and where unresolved text may stay it stays as the original leaves it. */
export function hasBlanks({ text }: Placeholder): boolean {
  return /^\$\{\s|\s\}$/.test(text);
}
