import type { Rule } from '../../../compiler/rule.ts';
import { deploymentsFitTheirPools } from './deployments-fit-their-pools.ts';
import { placeholdersAreGiven } from './placeholders-are-given.ts';
import { templatesAreSound } from './templates-are-sound.ts';

export const rules: readonly Rule[] = [templatesAreSound, deploymentsFitTheirPools, placeholdersAreGiven];
