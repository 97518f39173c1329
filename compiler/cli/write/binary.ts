/**
 * Whether a file is no text: its bytes are kept as one character each, and shown to nobody. It is never committed (`build/.gitignore`), so a checkout
 * does not have it, and only a run that builds knows what belongs into it.
 */
export function isBinary(path: string): boolean {
  return path.endsWith('.whl');
}

/** How the text that stands for a file is spelled in bytes. */
export function encodingOf(path: string): 'utf8' | 'latin1' {
  return isBinary(path) ? 'latin1' : 'utf8';
}
