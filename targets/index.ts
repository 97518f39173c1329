import type { Target } from '../compiler/target.ts';
import { dataiku } from './dataiku/index.ts';
import { terraform } from './terraform/index.ts';

/** Every target, in the order in which help shows them. Adding one: its folder, and its line here. */
export const targets: readonly Target[] = [terraform, dataiku];
