import type { Related } from '../../../diagnostics/diagnostic.ts';
import { startOf } from '../../../source/span.ts';
import { type Config, listOf, type Part, partOf, textAt } from '../config.ts';
import { dataikuDiagnostics as say } from '../diagnostics.ts';
import { configSchema, dssConfigSchema } from '../json-schema/config-schema.ts';
import { bestMatch, violations } from '../json-schema/violations.ts';
import type { Rule } from './rule.ts';

/**
 * Rule 1: the shape of every field. The original tells of one violation and stays silent about the rest; here the rest stands beside
 * it, so one run shows them all.
 */
export const schemaHolds: Rule = (config, { naming }, report) => {
  const schema = naming === 'dss' ? dssConfigSchema : configSchema;
  const all = violations(schemaInstance(config), schema, { lineBreakAtEnd: false });
  const best = bestMatch(all);
  if (!best) return;
  const others = all.filter((violation) => violation !== best);
  const related: readonly Related[] = others.map(({ at, path, message }) => ({
    at,
    note: `also: ${path.join('.')}: ${message}`,
  }));
  const path = best.path.length === 0 ? 'root' : best.path.join('.');
  report({ ...say.againstSchema(best.at, { problem: best.message }, related), path });
};

/** A project in the form that the schema describes. */
export function schemaInstance(config: Config): Part {
  const { at } = config;
  return partOf(at, {
    version: config.version ?? textAt(startOf(at.file), '1.0'),
    metadata: config.metadata,
    project: config.project,
    datasets: listOf(at, config.datasets),
    recipes: listOf(at, config.recipes.map(withOutputs)),
  });
}

/** The original reads a recipe without outputs as one whose list is empty. */
function withOutputs(recipe: Part): Part {
  if (recipe.entries.has('outputs')) return recipe;
  return { ...recipe, entries: new Map([...recipe.entries, ['outputs', missingOutputs(recipe)]]) };
}

function missingOutputs({ file, start, end }: Part) {
  return { file, start, end, key: 'outputs', value: listOf({ file, start, end }, []) };
}
