import { workerCommand } from '../../../kinds/prefect/default-template.ts';
import type { Json, JsonObject } from '../../../util/json.ts';
import { shellWords } from '../../../util/shell-words.ts';
import type { ImportedFile, ReportLine } from '../import-source.ts';
import { blockBody } from './block-body.ts';
import { type FoundBlock, foundBlock } from './found-block.ts';
import { type FoundPool, foundPool } from './found-pool.ts';
import { poolBody } from './pool-body.ts';

/** A block or a work pool. A pool that a block can have the defaults of is both. */
export interface Found {
  readonly name: string | undefined;
  readonly block: FoundBlock | undefined;
  readonly pool: FoundPool | undefined;
}

/** What one document becomes. */
export interface ImportedPart {
  readonly resources: readonly { readonly kind: string; readonly name: string; readonly body: JsonObject }[];
  readonly files: readonly ImportedFile[];
  /** Sensitive variables. */
  readonly secrets: readonly string[];
  readonly report: readonly ReportLine[];
}

/** What a document is; undefined for neither a block nor a pool. */
export function foundIn(json: Json): Found | undefined {
  const pool = foundPool(json);
  const block = foundBlock(json);
  if (!pool) return block && { name: block.name, block, pool };
  // What runs in a container needs an image, which many pools leave to their deployments.
  const canRun = block && (block.type === 'process' || block.fields.has('image'));
  return { name: pool.name, block: canRun ? block : undefined, pool };
}

/** The resources of a document under `name`: an infrastructure block, which can be previewed and run, and what a pool says beyond it. */
export function importedPart({ block, pool }: Found, name: string): ImportedPart {
  const own = block && blockBody(block, name);
  const ofBlock: ImportedPart = own
    ? { resources: [{ kind: 'infrastructure', name, body: own.body }], files: [], ...own }
    : { resources: [], files: [], secrets: [], report: [] };
  if (!pool) return ofBlock;
  const key = own ? `${name}-pool` : name;
  const called = pool.name !== undefined && pool.name !== key ? pool.name : own ? name : undefined;
  const made = poolBody(pool, { name: key, called, block: own && name, taken: new Set(own?.body.keys()) });
  const runnable = own ? withCommand(own.body, pool.type) : undefined;
  const blocks = runnable ? [{ kind: 'infrastructure', name, body: runnable }] : [];
  const pools = made ? [{ kind: 'prefect_work_pools', name: key, body: made.body }] : [];
  const lost = ofBlock.report.filter(({ fate }) => fate !== 'not supported');
  return {
    resources: [...blocks, ...pools],
    files: made?.files ?? [],
    secrets: [...ofBlock.secrets, ...(made?.secrets ?? [])],
    report: [...(made ? lost : ofBlock.report), ...(made?.report ?? [])],
  };
}

/** Pools leave the command to their workers; a block needs it. */
function withCommand(body: JsonObject, type: string): JsonObject {
  const command = workerCommand[type];
  return body.has('command') || command === undefined ? body : new Map([...body, ['command', shellWords(command)]]);
}
