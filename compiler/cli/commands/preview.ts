import { drive } from '../engine/drive.ts';

/** `stackc preview`. */
export const run = drive('preview');
