import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** As deep as a stack may be nested. */
const mostLevels = 200;

/** Reads a text of HCL as JSON text in the form of Terraform's JSON syntax, with every block in a list. Throws with the words of the parser. */
export async function hclAsJson(name: string, text: string): Promise<string> {
  if (levelsOf(text) > mostLevels) throw new Error(`it is nested more than ${mostLevels} levels deep`);
  const hcl = createRequire(import.meta.url)(hclFile());
  return JSON.stringify(await hcl.parse(name, text));
}

/** How many brackets are open at most, also in texts, where they come in pairs as well: the parser calls itself for each level, and ends the process when there are thousands. */
function levelsOf(text: string): number {
  let [level, most] = [0, 0];
  for (const [bracket] of text.matchAll(/[{}[\]()]/g)) {
    level = Math.max(0, level + ('{[('.includes(bracket) ? 1 : -1));
    most = Math.max(most, level);
  }
  return most;
}

/** Beside the bundle or one folder up, from the bundle's chunks; or beside this file. */
function hclFile(): string {
  const places = ['./hcl/hcl.cjs', '../hcl/hcl.cjs', './hcl.cjs'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return places.find(existsSync) ?? './hcl.cjs';
}
