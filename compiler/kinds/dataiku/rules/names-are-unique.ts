import type { Report } from '../../../diagnostics/outcome.ts';
import { type Part, textIn, valueIn } from '../config.ts';
import { dataikuDiagnostics as say } from '../diagnostics.ts';
import type { Rule } from './rule.ts';

/** Of datasets that share a name the original silently keeps the last. */
export const namesAreUnique: Rule = ({ datasets, recipes, scenarios }, _, report) => {
  reportTwins(datasets, { kind: 'dataset', section: 'datasets' }, report);
  reportTwins(recipes, { kind: 'recipe', section: 'recipes' }, report);
  reportTwins(scenarios, { kind: 'scenario', section: 'scenarios' }, report);
};

interface Named {
  readonly kind: string;
  readonly section: string;
}

function reportTwins(parts: readonly Part[], { kind, section }: Named, report: Report): void {
  const first = new Map<string, Part>();
  for (const [index, part] of parts.entries()) {
    const name = textIn(part, 'name');
    if (name === undefined) continue;
    const earlier = first.get(name);
    if (!earlier) {
      first.set(name, part);
      continue;
    }
    const related = [{ at: valueIn(earlier, 'name') ?? earlier, note: 'first defined here' }];
    const at = valueIn(part, 'name') ?? part;
    report({ ...say.duplicateName(at, { kind, name }, related), path: `${section}[${index}].name` });
  }
}
