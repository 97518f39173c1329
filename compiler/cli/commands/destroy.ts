import { drive } from '../engine/drive.ts';

/** `stackc destroy`. */
export const run = drive('destroy');
