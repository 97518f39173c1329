import { drive } from '../engine/drive.ts';

/** `stackc deploy`. */
export const run = drive('deploy');
