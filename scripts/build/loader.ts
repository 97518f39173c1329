/** Loads the files of the bundle; built into `loader.js`, which the starter calls. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

type Require = (id: string) => unknown;

/*
 * Node 20 optimises code long before that is worth it in a run of a second or two: a third of the processor time went into it, and much of what it made was thrown away. Later versions wait by
 * themselves, and do not know this setting. It is part of what V8 compares before it takes kept code, so it stands here, where whoever makes or takes code has it.
 */
if (process.versions.node.startsWith('20.')) {
  setFlagsFromString('--interrupt-budget=350000');
  // With little inlined, optimising costs a third and what it makes is as fast: functions here are small, and many.
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=100');
  // Marking beside the program spares pauses, which nobody notices here, and costs more than marking at once.
  setFlagsFromString('--no-incremental-marking');
}

/** The text of a file as a function, as Node makes one of CommonJS files. */
const head = '(function(exports,require,module,__filename,__dirname){';

/** Where the code of this version of V8 is: of another version, or for another processor, it is worth nothing. */
export function codeFolder(folder: string): string {
  return join(folder, 'code', `${process.versions.v8}-${process.platform}-${process.arch}`);
}

/**
 * The script of a file, with the code that V8 made of it when the bundle was built: compiling is half of what a start costs. A script whose code V8 does not take
 * is compiled like any other.
 */
export function scriptOf(folder: string, file: string): Script {
  const filename = join(folder, file);
  const text = readFileSync(filename, 'utf8').replace(/^#!.*/, '');
  return new Script(`${head}${text}\n})`, { filename, columnOffset: -head.length, cachedData: codeOf(folder, file) });
}

function codeOf(folder: string, file: string): Buffer | undefined {
  try {
    return readFileSync(join(codeFolder(folder), file));
  } catch {
    // Not every file has code, and another version of Node has none.
    return undefined;
  }
}

/**
 * A `require` for the files of the bundle in `folder`, each of which is run once.
 *
 * @param other loads everything else.
 * @param loaded hears of each script that was loaded.
 */
export function bundleLoader(folder: string, other: Require, loaded?: (file: string, script: Script) => void): Require {
  const modules = new Map<string, { exports: unknown }>();
  const load: Require = (id) => {
    if (!id.startsWith('./')) return other(id);
    const known = modules.get(id);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(id, module);
    const file = id.slice(2);
    const script = scriptOf(folder, file);
    script.runInThisContext()(module.exports, load, module, join(folder, file), folder);
    loaded?.(file, script);
    return module.exports;
  };
  return load;
}
