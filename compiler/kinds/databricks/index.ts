import type { Kind } from '../kind.ts';
import { jobs } from './jobs.ts';
import { permissions } from './permissions.ts';

/** The databricks family. Adding a kind: its file, and its line here. */
export const databricksKinds: readonly Kind[] = [jobs, permissions];
