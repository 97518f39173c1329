import type { GoStruct } from '../../../go-template/value.ts';
import type { JsonObject } from '../../../util/json.ts';
import { pickDict, pickText } from '../../../value/pick.ts';
import { credentialsFor, findAddresses } from '../address/find.ts';
import { imageOf, type StackDefinition } from '../model/definition.ts';
import { labelsOf } from '../objects/labels.ts';
import { type Projection, projectionsOf } from '../secrets/project.ts';
import { checkStackSpec } from '../stack/check-spec.ts';
import { stackOf } from '../stack/choose.ts';
import { templateContext } from '../template/context.ts';
import type { Task } from '../world.ts';
import { checkContainerSpec, checkRunnable } from './check.ts';
import { configurationOf, willHaveConfiguration } from './configuration.ts';
import { ownEnvironment, platformEnvironment } from './environment.ts';
import { type Placement, placementOf } from './placement.ts';
import { type Port, portsOf } from './ports.ts';
import type { Runnable } from './runnable.ts';
import {
  checkVolumes,
  claimedVolumes,
  configurationVolume,
  dataosVolumes,
  type PodVolume,
  secretsVolume,
  workingVolume,
} from './volumes.ts';

/** Everything that is decided about a runnable before its objects are written. */
export interface Assembly {
  readonly definition: StackDefinition;
  /** The labels of everything that belongs to it. */
  readonly labels: JsonObject;
  readonly context: GoStruct;
  /** Variables of stack and manifest. */
  readonly own: ReadonlyMap<string, string>;
  /** Variables of the platform: the content of the environment secret. */
  readonly platform: ReadonlyMap<string, string>;
  readonly projections: readonly Projection[];
  readonly files: ReadonlyMap<string, string>;
  readonly volumes: readonly PodVolume[];
  readonly placement: Placement;
  readonly ports: readonly Port[];
}

/** Decides everything; undefined when something without which nothing can be written is missing or wrong, which is reported. */
export function assemble(runnable: Runnable, task: Task): Assembly | undefined {
  const { profile } = task.world;
  checkRunnable(runnable, task);
  const definition = stackOf(runnable, task);
  if (definition === undefined) return undefined;
  checkStackSpec(runnable.stackSpec, definition, task);
  if (definition.isContainer) checkContainerSpec(runnable, { stack: definition.name, task });
  const variables = ownEnvironment(runnable, definition, task);
  const uses = findAddresses(runnable.stackSpec, variables, { definition, task });
  const projections = projectionsOf(runnable, credentialsFor(uses, task), {
    projection: projectionOf(definition),
    task,
  });
  const placement = placementOf(runnable, task);
  checkVolumes(runnable, task);
  const own = new Map([...variables].map(([name, { text }]) => [name, text]));
  const asFiles = projections.filter(({ consumption }) => consumption === 'files');
  const hasConfiguration = willHaveConfiguration(runnable, definition);
  const context = templateContext(
    runnable,
    {
      image: definition.isContainer ? pickText(runnable.stackSpec, 'image') : imageOf(definition),
      environment: own,
      hasConfiguration,
      hasSecretFiles: asFiles.length > 0,
      environmentSecrets: environmentSecrets(projections),
      volumes: dataosVolumes(runnable.section, profile),
      ...placement,
    },
    profile,
  );
  const files = configurationOf(runnable, { definition, context, task });
  if (files === undefined) return undefined;
  const volumes = [
    ...(files.size > 0 ? [configurationVolume(runnable, profile, false)] : []),
    ...(asFiles.length > 0 ? [secretsVolume(runnable, asFiles, profile)] : []),
    workingVolume(profile),
    ...claimedVolumes(runnable, profile),
  ];
  const ports = runnable.type === 'service' ? portsOf(runnable, definition, task) : [];
  const platform = platformEnvironment(runnable, task);
  const labels = labelsOf(runnable, definition, profile);
  return { definition, labels, context, own, platform, projections, files, volumes, placement, ports };
}

/** Whole secrets whose pairs become environment variables. */
export function environmentSecrets(projections: readonly Projection[]): readonly string[] {
  const whole = projections.filter(({ consumption, keys }) => consumption === 'environment' && keys === undefined);
  return [...new Set(whole.map(({ name }) => name))];
}

/** How a stack wants the credentials of its addresses: as environment variables unless it says otherwise. */
function projectionOf({ body }: StackDefinition): 'environment' | 'files' {
  const section = pickDict(body, 'secretProjection');
  return section !== undefined && pickText(section, 'type') === 'propFile' ? 'files' : 'environment';
}
