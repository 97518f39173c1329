import type { Target } from '../compiler/target.ts';
import { dataiku } from './dataiku/index.ts';
import { docker } from './docker/index.ts';
import { kubernetes } from './kubernetes/index.ts';
import { prefect } from './prefect/index.ts';
import { process } from './process/index.ts';
import { pulumi } from './pulumi/index.ts';
import { terraform } from './terraform/index.ts';

/** Every target, in the order in which help shows them. Adding one: its folder, and its line here. */
export const targets: readonly Target[] = [terraform, pulumi, kubernetes, docker, process, prefect, dataiku];
