import type { Target } from '../compiler/target.ts';
import { kubernetes } from './kubernetes/index.ts';
import { terraform } from './terraform/index.ts';

/** Every target, in the order in which help shows them. Adding one: its folder, and its line here. */
export const targets: readonly Target[] = [terraform, kubernetes];
