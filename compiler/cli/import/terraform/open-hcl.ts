import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Reads a text of HCL as JSON text in the form of Terraform's JSON syntax, with every block in a list. Throws with the words of the parser. */
export async function hclAsJson(name: string, text: string): Promise<string> {
  const hcl = createRequire(import.meta.url)(hclFile());
  return JSON.stringify(await hcl.parse(name, text));
}

/** Beside the bundle or one folder up, from the bundle's chunks; or beside this file. */
function hclFile(): string {
  const places = ['./hcl/hcl.cjs', '../hcl/hcl.cjs', './hcl.cjs'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return places.find(existsSync) ?? './hcl.cjs';
}
