import type { Kind } from '../kind.ts';
import { prefectDeployments } from './deployments.ts';
import { prefectWorkPools } from './work-pools.ts';

/** What Prefect 3 runs flows with: work pools, and deployments that run on them. */
export const prefectKinds: readonly Kind[] = [prefectWorkPools, prefectDeployments];
