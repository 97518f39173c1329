import type { Json } from '../../../util/json.ts';
import type { Assembly } from '../runnable/assemble.ts';
import type { Runnable } from '../runnable/runnable.ts';

/** What every object of a runnable begins with. */
export function baseOf(
  { workspace }: Runnable,
  objectName: string,
  { labels }: Assembly,
): Readonly<Record<string, Json>> {
  return { objectName, namespace: workspace, labels };
}
