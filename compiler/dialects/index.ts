import { databricksBundle } from './databricks-bundle.ts';
import { dataiku } from './dataiku.ts';
import { dataos } from './dataos.ts';
import type { Dialect } from './dialect.ts';

/** Every foreign format that is read as it is, in the order in which they are asked. */
export const dialects: readonly Dialect[] = [dataiku, databricksBundle, dataos];
