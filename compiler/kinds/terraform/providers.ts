import { outcome } from '../../diagnostics/outcome.ts';
import type { Provider } from '../../ir/program.ts';
import type { Block } from '../../ir/stack.ts';
import type { ProviderTypes } from '../../schema/provider-types.ts';
import { pick, pickText, without } from '../../value/pick.ts';
import { type Kind, nothing } from '../kind.ts';
import { rememberedShapes } from '../remembered-shape.ts';
import { localNameOf, providerShape, providerType } from './provider-type.ts';

const notConfiguration = new Set(['source', 'version', 'alias', 'resource_options', 'lookup_existing']);

const shapeOf = rememberedShapes(providerType);

/** `providers:`, the configured providers. Every provider has a configuration of its own, which its key chooses. */
export const providers: Kind = {
  key: 'providers',
  family: 'terraform',
  formerKeys: [],
  shape: (types, name) => shapeOf(types, localNameOf(name)),
  expand: (block, { types }) => outcome({ ...nothing, providers: [providerOf(block, types)] }),
};

/** `databricks.dev` with `alias: dev` is the provider `databricks` under another name (specs/laktory-language §8.3). */
function providerOf({ name: key, body, at }: Block, types: ProviderTypes): Provider {
  const name = localNameOf(key);
  return {
    kind: 'provider',
    key,
    name,
    alias: pickText(body, 'alias'),
    source: pick(body, 'source'),
    version: pick(body, 'version'),
    shape: providerShape(types, name),
    properties: without(body, notConfiguration),
    at,
  };
}
