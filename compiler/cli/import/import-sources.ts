import { bundle } from './bundle.ts';
import type { ImportSource } from './import-source.ts';
import { dataiku } from './platform.ts';
import { prefectSource } from './prefect/source.ts';
import { terraformSource } from './terraform/source.ts';

/** Everything that can be brought into a stack, in the order in which they are asked whether they know a path. */
export const importSources: readonly ImportSource[] = [bundle, terraformSource, prefectSource, dataiku];
