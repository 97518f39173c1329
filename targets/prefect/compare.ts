import type { Program, Resource } from '../../compiler/ir/program.ts';
import type { Comparison } from '../../compiler/target.ts';
import { pickDict, pickText } from '../../compiler/value/pick.ts';
import { yamlText } from '../../compiler/yaml/write/yaml-text.ts';
import { customizedTemplate } from './customized-template.ts';
import { deploymentVariables } from './deployment.ts';
import { jobConfiguration } from './job-configuration.ts';
import { poolNamed, poolsOf } from './pools-of.ts';

/** The configuration that a worker makes of a pool by itself, and what it makes of it for a deployment; undefined for anything but a deployment (specs/prefect §8.5). */
export function compare(resource: Resource, program: Program): Comparison | undefined {
  if (resource.system !== 'prefect' || resource.type !== 'deployment') return undefined;
  const written = pickDict(resource.properties, 'work_pool');
  const wanted = written && pickText(written, 'name');
  const pool =
    wanted === undefined
      ? undefined
      : poolNamed(
          poolsOf(program, () => undefined),
          wanted,
        );
  if (!pool) return undefined;
  const template = customizedTemplate(pool);
  const overrides = deploymentVariables(resource, { links: program.links, report: () => undefined });
  const textOf = (values: typeof overrides) => yamlText(jobConfiguration(template, values).configuration);
  return {
    before: { name: `work pool ${pool.name}`, text: textOf(new Map()) },
    after: { name: `deployment ${pickText(resource.properties, 'name') ?? resource.name}`, text: textOf(overrides) },
  };
}
