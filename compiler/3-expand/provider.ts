import type { Provider } from '../ir/program.ts';
import type { Block } from '../ir/stack.ts';
import { pick, pickText, without } from '../value/pick.ts';

const notConfiguration = new Set(['source', 'version', 'alias', 'resource_options', 'lookup_existing']);

/** `databricks.dev` with `alias: dev` is the provider `databricks` under another name (specs/laktory-language §8.3). */
export function providerOf(block: Block): Provider {
  const dot = block.name.indexOf('.');
  return {
    kind: 'provider',
    key: block.name,
    name: dot < 0 ? block.name : block.name.slice(0, dot),
    alias: pickText(block.body, 'alias'),
    source: pick(block.body, 'source'),
    version: pick(block.body, 'version'),
    properties: without(block.body, notConfiguration),
    at: block.at,
  };
}
