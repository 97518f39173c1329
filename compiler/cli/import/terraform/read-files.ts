import { readdirSync, statSync } from 'node:fs';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { type Outcome, outcome } from '../../../diagnostics/outcome.ts';
import type { JsonObject } from '../../../util/json.ts';
import { joinPath } from '../../../util/path.ts';
import { readJson } from '../../../util/read-json.ts';
import { readText } from '../../disk.ts';
import type { Argument } from '../../invocation.ts';
import { diskPath, folderOf, shownPath } from '../../paths.ts';
import type { World } from '../../world.ts';
import { asTemplates } from './as-templates.ts';
import { terraformImportDiagnostics as say } from './diagnostics.ts';
import { isObject } from './document.ts';
import { openHcl, type ReadHcl } from './open-hcl.ts';
import { terraformNames } from './terraform-names.ts';

/** What a path holds: documents of a folder or file, or what `terraform show -json` printed. */
export interface TerraformFiles {
  readonly kind: 'configuration' | 'state';
  /** Relative to where stackc was started. */
  readonly folder: string;
  readonly objects: readonly JsonObject[];
}

/** Reads all of them. Reports STK8022, STK8035, STK8066 and STK8067. */
export async function readFiles(path: Argument, world: World): Promise<Outcome<TerraformFiles | undefined>> {
  const names = terraformNames(path.text, world);
  if (names.length === 0) return outcome(undefined, [say.nothingOfTerraform(path.at, { path: path.text })]);
  const diagnostics: Diagnostic[] = [];
  const objects: JsonObject[] = [];
  const readHcl = openHcl();
  for (const name of names) {
    const object = await objectIn(name, path, { world, readHcl });
    if ('code' in object) diagnostics.push(object);
    else objects.push(object);
  }
  const [first] = objects;
  const isState = names.length === 1 && first !== undefined && isShown(first);
  if (isState && !first.has('values') && !first.has('planned_values') && first.has('lineage'))
    diagnostics.push(say.rawState(path.at, { path: path.text }));
  const isFolder = statSync(diskPath(world, path.text)).isDirectory();
  const folder = isFolder ? path.text : folderOf(path.text);
  if (isFolder) diagnostics.push(...valuesBeside(path, world));
  return outcome({ kind: isState ? 'state' : 'configuration', folder, objects }, diagnostics);
}

/** The files that Terraform takes values of variables from by itself, which wins over the defaults that are imported. */
function valuesBeside({ text, at }: Argument, world: World): readonly Diagnostic[] {
  return readdirSync(diskPath(world, text))
    .filter((name) => /^terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/.test(name))
    .sort()
    .map((name) => say.valuesNotRead(at, { path: shownPath(world, joinPath(text, name)) }));
}

/** `terraform show -json` prints a version of its format; a state file of Terraform has a lineage. */
function isShown(object: JsonObject): boolean {
  return object.has('format_version') || object.has('lineage');
}

async function objectIn(
  name: string,
  { at }: Argument,
  { world, readHcl }: { readonly world: World; readonly readHcl: ReadHcl },
): Promise<JsonObject | Diagnostic> {
  const read = readText(world, shownPath(world, name));
  const [problem] = read.diagnostics;
  if (problem) return { ...problem, at };
  let text = read.value ?? '';
  if (name.endsWith('.tf')) {
    try {
      text = await readHcl(name, text);
    } catch (error) {
      const reason = String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
      return say.notReadable(at, { path: name, reason: reason.replace(/\.$/, '') });
    }
  }
  const json = readJson(text);
  if (!isObject(json)) return say.notReadable(at, { path: name, reason: 'it is no JSON object' });
  return name.endsWith('.tf.json') ? asTemplates(json) : json;
}
