import type { Kind } from '../kind.ts';
import { dockerRegistries } from './docker-registries.ts';
import { infrastructure } from './infrastructure.ts';

/** What runs a command somewhere, and what that needs. */
export const infrastructureKinds: readonly Kind[] = [infrastructure, dockerRegistries];
