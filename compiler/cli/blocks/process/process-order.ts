import { resolve } from 'node:path';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome } from '../../../diagnostics/outcome.ts';
import type { Json } from '../../../util/json.ts';
import { isJsonList, isJsonObject } from '../../../util/json-tree.ts';
import { pick } from '../../../value/pick.ts';
import type { World } from '../../world.ts';
import type { ChosenBlock } from '../chosen-block.ts';
import { blockDiagnostics as say } from '../diagnostics.ts';
import { knownValue } from '../known-values.ts';

/** A program to run. */
export interface ProcessOrder {
  readonly command: readonly [program: string, ...args: string[]];
  /** All of them: those of stackc itself, then those of the block. */
  readonly environment: Readonly<Record<string, string>>;
  /** An absolute path; undefined for a temporary folder. */
  readonly folder: string | undefined;
  /** Whether what it prints is shown. */
  readonly streams: boolean;
}

export interface OrderSite {
  readonly world: World;
  /** The folder of the stack, which a relative working folder is seen from: an absolute path. */
  readonly stackFolder: string;
}

/** What a `process` block asks for, with its secrets (specs/prefect §5). Reports STK8501 to STK8503. */
export function processOrder(
  { block, resource }: ChosenBlock,
  { world, stackFolder }: OrderSite,
): Outcome<ProcessOrder | undefined> {
  const diagnostics: Diagnostic[] = [];
  const known = (key: string, what: string): Json => {
    const value = pick(resource.properties, key);
    if (!value) return null;
    const found = knownValue(value, { world, name: block.name, what });
    for (const diagnostic of found.diagnostics) diagnostics.push(diagnostic);
    return found.value;
  };
  const [program, ...args] = texts(known('command', 'its command'));
  const folder = known('working_dir', '"working_dir"');
  const own = known('env', 'its environment');
  const unset = new Set(texts(known('unset', 'its environment')));
  const streams = pick(block.body, 'stream_output');
  if (program === undefined) diagnostics.push(say.nothingToRun(block.at, { name: block.name }));
  if (program === undefined || hasError(diagnostics)) return outcome(undefined, diagnostics);
  const inherited = [...world.variables].filter(([name]) => !unset.has(name));
  return outcome({
    command: [program, ...args],
    environment: Object.fromEntries([...inherited, ...(isJsonObject(own) ? own : [])].map(asEntry)),
    folder: typeof folder === 'string' && folder !== '' ? resolve(stackFolder, folder) : undefined,
    streams: !(streams?.kind === 'boolean' && !streams.value),
  });
}

function texts(json: Json): readonly string[] {
  return isJsonList(json) ? json.map(String) : [];
}

function asEntry([name, value]: readonly [string, Json]): readonly [string, string] {
  return [name, String(value)];
}
