import type { Span } from '../../../source/span.ts';
import { textIn, textsIn, valueIn } from '../config.ts';
import { dataikuDiagnostics as say } from '../diagnostics.ts';
import { circularGroups } from './circular-groups.ts';
import type { Rule } from './rule.ts';

/** Rule 14: no dataset is made of itself. One circle is reported for each group of datasets that depend on each other. */
export const flowHasNoCircles: Rule = ({ datasets, recipes }, _, report) => {
  const madeOf = new Map<string, string[]>();
  for (const dataset of datasets) madeOf.set(textIn(dataset, 'name') ?? '', []);
  const writers = new Map<string, Span>();
  for (const recipe of recipes) {
    const inputs = textsIn(valueIn(recipe, 'inputs')).map(({ value }) => value);
    for (const output of textsIn(valueIn(recipe, 'outputs'))) {
      for (const input of inputs) madeOf.get(output.value)?.push(input);
      if (!writers.has(output.value)) writers.set(output.value, recipe);
    }
  }
  for (const group of circularGroups(madeOf)) {
    const circle = circleThrough(group, madeOf);
    const related = circle.slice(1, -1).flatMap((name) => noteOf(name, writers.get(name)));
    const at = writers.get(circle[0] ?? '') ?? recipes[0];
    if (at) report({ ...say.circular(at, { circle: circle.join(' -> ') }, related), path: 'recipes' });
  }
};

function noteOf(name: string, at: Span | undefined) {
  return at ? [{ at, note: `"${name}" is made here` }] : [];
}

/**
 * The way from the first member of a group back to it, always along the first input that has not been tried: the same for every run,
 * whatever other ways there are. Walks with a stack of its own, since flows can be longer than the stack of the machine is deep.
 */
function circleThrough(group: readonly string[], madeOf: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const [start = ''] = group;
  const inside = new Set(group);
  const seen = new Set([start]);
  const way: { readonly name: string; next: number }[] = [{ name: start, next: 0 }];
  for (let here = way.at(-1); here; here = way.at(-1)) {
    const name = madeOf.get(here.name)?.[here.next++];
    if (name === undefined) way.pop();
    else if (name === start) break;
    else if (inside.has(name) && !seen.has(name)) {
      seen.add(name);
      way.push({ name, next: 0 });
    }
  }
  return [...way.map(({ name }) => name), start];
}
