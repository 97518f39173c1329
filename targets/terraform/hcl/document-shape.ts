import type { ObjectType } from '../../../compiler/schema/type.ts';
import { attributesOnly, type BlockShape, type BodyShape, dynamicBlock, shapeOfObject } from './body-shape.ts';

/** What is known of the types that a document uses; undefined for those that nobody has described. */
export interface KnownTypes {
  readonly resource: (mode: 'resource' | 'data', type: string) => ObjectType | undefined;
  readonly provider: (name: string) => ObjectType | undefined;
}

/**
 * The blocks of a document, by the key of their section (Terraform's documentation of each block). The order of what stands first and last
 * is that of HashiCorp's style guide: https://developer.hashicorp.com/terraform/language/style#resource-order
 */
export function documentShape(types: KnownTypes): ReadonlyMap<string, BlockShape> {
  const ofMode = (mode: 'resource' | 'data'): BlockShape => ({
    labels: 2,
    body: ([type = '']) => resourceShape(types.resource(mode, type)),
  });
  return new Map([
    ['terraform', unlabelled(terraformShape)],
    ['variable', labelled({ ...withBlocks({ validation: attributesOnly }), references: new Set(['type']) })],
    ['locals', unlabelled(attributesOnly)],
    ['provider', { labels: 1, body: ([name = '']) => providerShape(types.provider(name)) }],
    ['resource', ofMode('resource')],
    ['data', ofMode('data')],
    ['module', labelled(moduleShape)],
    [
      'output',
      labelled({
        ...attributesOnly,
        references: dependsOn,
        first: ['description', 'value', 'sensitive'],
        last: ['depends_on'],
      }),
    ],
    [
      'check',
      labelled({ block: (key) => (key === 'data' ? ofMode('data') : key === 'assert' ? plainBlock : undefined) }),
    ],
    ['moved', unlabelled({ ...attributesOnly, references: new Set(['from', 'to']) })],
    ['import', unlabelled({ ...attributesOnly, references: new Set(['to', 'provider']) })],
    ['removed', unlabelled({ ...withBlocks({ lifecycle: attributesOnly }), references: new Set(['from']) })],
  ]);
}

const dependsOn = new Set(['depends_on']);
const plainBlock = unlabelled(attributesOnly);

function unlabelled(body: BodyShape): BlockShape {
  return { labels: 0, body: () => body };
}

function labelled(body: BodyShape): BlockShape {
  return { labels: 1, body: () => body };
}

function withBlocks(blocks: Readonly<Record<string, BodyShape>>): BodyShape {
  const known = new Map(Object.entries(blocks).map(([key, body]) => [key, unlabelled(body)]));
  return { block: (key) => known.get(key) };
}

/** Backends take attributes only, but for these. */
const blocksOfBackends: ReadonlyMap<string, readonly string[]> = new Map([
  ['remote', ['workspaces']],
  ['kubernetes', ['exec']],
  ['oss', ['assume_role']],
  ['cos', ['assume_role']],
]);

const backend: BlockShape = {
  labels: 1,
  body: ([name = '']) => {
    const blocks = blocksOfBackends.get(name) ?? [];
    return { block: (key) => (blocks.includes(key) ? plainBlock : undefined) };
  },
};

const terraformBlocks: ReadonlyMap<string, BlockShape> = new Map([
  ['required_providers', plainBlock],
  ['backend', backend],
  ['cloud', unlabelled(withBlocks({ workspaces: attributesOnly }))],
]);

const terraformShape: BodyShape = {
  block: (key) => terraformBlocks.get(key),
  first: ['required_version'],
};

const moduleShape: BodyShape = {
  ...attributesOnly,
  references: new Set(['providers', 'depends_on']),
  first: ['source', 'version', 'count', 'for_each', 'providers'],
  last: ['depends_on'],
};

const lifecycle = unlabelled({
  ...withBlocks({ precondition: attributesOnly, postcondition: attributesOnly }),
  references: new Set(['ignore_changes', 'replace_triggered_by']),
});

/** What Terraform itself has in every resource; `timeouts` is a block in nearly all providers, where nobody has said otherwise. */
const metaBlocks: ReadonlyMap<string, BlockShape> = new Map([
  ['lifecycle', lifecycle],
  ['connection', plainBlock],
  [
    'provisioner',
    {
      labels: 1,
      body: () => ({ ...withBlocks({ connection: attributesOnly }), references: new Set(['when', 'on_failure']) }),
    },
  ],
]);

function resourceShape(type: ObjectType | undefined): BodyShape {
  const known = type && resourceShapes.get(type);
  if (known) return known;
  const own = type ? shapeOfObject(type).block : blockOfUnknown;
  const shape: BodyShape = {
    block: (key) => metaBlocks.get(key) ?? own(key),
    references: new Set(['provider', 'depends_on']),
    first: ['count', 'for_each', 'provider'],
    last: ['connection', 'provisioner', 'lifecycle', 'depends_on'],
  };
  if (type) resourceShapes.set(type, shape);
  return shape;
}

const resourceShapes = new WeakMap<ObjectType, BodyShape>();

function blockOfUnknown(key: string): BlockShape | undefined {
  if (key === 'timeouts') return plainBlock;
  return key === 'dynamic' ? dynamicBlock(() => undefined) : undefined;
}

function providerShape(type: ObjectType | undefined): BodyShape {
  return { block: type ? shapeOfObject(type).block : () => undefined };
}
