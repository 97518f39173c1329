import { editDistance } from './edit-distance.ts';

/**
 * The candidate closest to `name`, or undefined when none is close: at most a third of the letters may differ
 * (Levenshtein distance with swaps, letter case ignored). Among equals one that only has more letters wins (`tasks` for `taks`),
 * then the order of `candidates`. When none is close, one of which `name` is the first or last words (`notebook_path` for `path`).
 */
export function closest(name: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  return misspelt(name, all) ?? shortened(name, all);
}

/** Of so many names of about the same length the nearest is near enough; beyond it a mistake in each of thousands of places would take the square of them. */
const mostCompared = 2_000;

function misspelt(name: string, candidates: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  // A single letter has nothing that could be misspelt.
  let bestDistance = wanted.length === 1 ? 1 : Math.max(1, Math.floor(wanted.length / 3)) + 1;
  let left = mostCompared;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > bestDistance) continue;
    if (left-- === 0) break;
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
    const isBetter =
      distance < bestDistance ||
      (distance === bestDistance && best !== undefined && isLeftOut(wanted, candidate, best));
    if (isBetter) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Leaving a letter out is the more common slip, so a candidate that has all of `wanted` in order beats one that has not. */
function isLeftOut(wanted: string, candidate: string, best: string): boolean {
  return isWithin(wanted, candidate.toLowerCase()) && !isWithin(wanted, best.toLowerCase());
}

/** Whether the letters of `part` are in `whole`, in this order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part.charAt(at)) at++;
  return at === part.length;
}

function shortened(name: string, candidates: readonly string[]): string | undefined {
  if (name.length < 3) return undefined;
  const word = inWords(name);
  const ends = candidates.filter((candidate) => inWords(candidate).endsWith(`_${word}`));
  const begins = candidates.filter((candidate) => inWords(candidate).startsWith(`${word}_`));
  const [only, other] = ends.length > 0 ? ends : begins;
  return other === undefined ? only : undefined;
}

/** `service_port` for `servicePort` and `Service-Port`. */
function inWords(name: string): string {
  return name
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, '_')
    .replaceAll('-', '_')
    .toLowerCase();
}

/** ` Did you mean "x"?` with its leading blank, or nothing: made to stand at the end of a message. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  return asked(closest(name, candidates));
}

function asked(best: string | undefined): string {
  return best === undefined ? '' : ` Did you mean "${best}"?`;
}

/** Nobody reads more messages of one kind, and each look costs as much as there are candidates. */
const mostSuggestions = 100;

/** `closest` for names that are looked for among the same candidates, each once, and only for the first hundred of them. */
export function closestAmong(candidates: () => Iterable<string>): (name: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  let all: readonly string[] | undefined;
  return (name) => {
    if (known.has(name) || known.size >= mostSuggestions) return known.get(name);
    all = all ?? [...candidates()];
    const found = closest(name, all);
    known.set(name, found);
    return found;
  };
}

/** `didYouMean`, within the bounds of `closestAmong`. */
export function suggester(candidates: () => Iterable<string>): (name: string) => string {
  const near = closestAmong(candidates);
  return (name) => asked(near(name));
}
