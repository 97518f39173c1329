import type { Span } from '../../../source/span.ts';
import { dictAt, textAt } from '../../../value/build.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { scalarText } from '../plain.ts';
import { selectorOf } from '../stack/reference.ts';

/** What may run a stack. */
export type Orchestrator = 'service' | 'worker' | 'workflow';

/** A DataOS stack as orchestrators see it. */
export interface StackDefinition {
  readonly name: string;
  readonly flavor: string | undefined;
  readonly version: string;
  /** `bento:4.0`. */
  readonly selector: string;
  /** The section `stack:`. */
  readonly body: Dict<Value>;
  readonly at: Span;
  /** Set for a stack that has its image and command in the stackSpec of who uses it. */
  readonly isContainer: boolean;
}

/** Where a stack says how it is run by `orchestrator`. */
export const configKeys: Readonly<Record<Orchestrator, string>> = {
  service: 'serviceConfig',
  worker: 'workerConfig',
  workflow: 'workflowJobConfig',
};

/** The definition in a checked `stack` manifest; undefined where its section is missing, which was reported. */
export function readDefinition(manifest: Dict<Value>): StackDefinition | undefined {
  const body = pickDict(manifest, 'stack');
  const name = body && pickText(body, 'name');
  const version = body && scalarText(pick(body, 'version'));
  if (body === undefined || name === undefined || version === undefined) return undefined;
  const flavor = pickText(body, 'flavor');
  return { name, flavor, version, selector: selectorOf({ name, flavor, version }), body, at: body, isContainer: false };
}

/** `registry/repository/image:tag`, or undefined for a stack without an image. */
export function imageOf({ body }: StackDefinition): string | undefined {
  const image = pickDict(body, 'image');
  if (image === undefined) return undefined;
  const part = (key: string): string => scalarText(pick(image, key)) ?? '';
  return `${part('registry')}/${part('repository')}/${part('image')}:${part('tag')}`;
}

/** The section for `orchestrator`; undefined when the stack cannot be run by it. A section without content still allows it (specs/dataos §2.1). */
export function configOf(definition: StackDefinition, orchestrator: Orchestrator): Dict<Value> | undefined {
  const { body, isContainer } = definition;
  return pickDict(body, configKeys[orchestrator]) ?? (isContainer ? dictAt(body, {}) : undefined);
}

const containerSchema = JSON.stringify({
  type: 'object',
  properties: {
    image: { type: 'string' },
    command: { type: 'array', items: { type: 'string' } },
    arguments: { type: 'array', items: { type: 'string' } },
    imagePullSecret: { type: 'string' },
  },
  required: ['image'],
});

/** `container`, and `alpha` as it was called: part of the platform, so nobody defines them (specs/dataos §2.4). They stand at `at`. */
export function builtInDefinitions(at: Span): readonly StackDefinition[] {
  return ['container', 'alpha'].map((name) => {
    const stackSpecValueSchema = dictAt(at, { jsonSchema: textAt(at, containerSchema) });
    const body = dictAt(at, { name: textAt(at, name), version: textAt(at, '1.0'), stackSpecValueSchema });
    return { name, flavor: undefined, version: '1.0', selector: name, body, at, isContainer: true };
  });
}
