import type { Tree } from '../../value/literal.ts';
import { pickText } from '../../value/pick.ts';
import type { Site } from './substitution.ts';

/**
 * The place inside of `dynamic: {setting: {for_each: …, content: {name: "${setting.value.name}"}}}`: expressions know each block by its name, or by what `iterator` calls it
 * (Terraform's documentation of dynamic blocks).
 */
export function insideDynamic(blocks: Tree, site: Site): Site {
  if (blocks.kind !== 'dict') return site;
  const names = [...blocks.entries.values()].map(({ key, value }) =>
    value.kind === 'dict' ? (pickText(value, 'iterator') ?? key) : key,
  );
  return { ...site, expressionRoots: [...(site.expressionRoots ?? []), ...names] };
}
