import type { Compilation } from '../compile.ts';
import { hasError, type Outcome, outcome } from '../diagnostics/outcome.ts';
import type { Comparison, Target } from '../target.ts';
import { paletteFor } from './colors.ts';
import { usageDiagnostics as say } from './diagnostics.ts';
import { partOf } from './emit-part.ts';
import type { Argument } from './invocation.ts';
import type { World } from './world.ts';
import { printDifference } from './write/difference.ts';

interface Showing {
  /** What `--only` names; nothing for all that can be compared. */
  readonly only: readonly Argument[];
  readonly targets: readonly Target[];
  readonly world: World;
}

/** What resources say over what they build on, as unified diffs (`show --diff`): a deployment over its work pool. Reports STK8057, and STK8006 for what builds on nothing. */
export function shownComparisons(compilation: Compilation, { only, targets, world }: Showing): Outcome<string> {
  const { program } = compilation;
  if (!program) return outcome('');
  const part = only.length === 0 ? outcome(program) : partOf(program, compilation, only);
  if (hasError(part.diagnostics)) return outcome('', part.diagnostics);
  const found = part.value.resources.flatMap((resource) => {
    const comparison = targets.map(({ compare }) => compare?.(resource, program)).find((each) => each !== undefined);
    return comparison ? [{ resource, comparison }] : [];
  });
  const names = new Set(found.map(({ resource }) => resource.name));
  const takes = 'the name of a deployment of Prefect with "--diff"';
  const others = only.filter(({ text }) => !names.has(text));
  if (others.length > 0) {
    return outcome(
      '',
      others.map(({ text, at }) => say.tooManyArguments(at, { command: 'show', value: text, takes })),
    );
  }
  return outcome(found.map(({ comparison }) => difference(comparison, world)).join(''));
}

function difference({ before, after }: Comparison, world: World): string {
  const palette = paletteFor(world.colors.stdout);
  return printDifference(before.name, {
    before: before.text,
    after: after.text,
    newPath: after.name,
    palette,
    isWhole: true,
  });
}
