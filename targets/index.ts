import type { Target } from '../compiler/target.ts';

/** Every target, in the order in which files are written. */
export const targets: readonly Target[] = [];
