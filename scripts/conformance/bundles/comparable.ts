import type { Compilation } from '../../../compiler/compile.ts';
import { deployer, foundId, givenValue } from './workspace.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * The Terraform of a bundle, compiled from its files and from what the CLI printed, in the form that both have in common: who deploys and what is looked up are known, copies have
 * no Git, what the CLI says of whoever deploys, and the provider does by itself, is on neither side, and a credential, which files leave to Terraform, is what was printed.
 */
export function comparable(ofFiles: Compilation, ofPrinted: Compilation): readonly [string, string] {
  const [one, other] = [ofFiles, ofPrinted].map(stackOf);
  const variables = sensitiveIn(one);
  const [files, printed] = [one, other].map(withoutRest);
  return [textOf(withCredentials(files, printed, variables)), textOf(printed)];
}

function textOf(value: unknown): string {
  return `${JSON.stringify(value, undefined, 1)}\n`;
}

function stackOf({ files }: Compilation): unknown {
  const [file] = files;
  return file === undefined ? {} : JSON.parse(withNamesInPaths(withFound(withDeployer(file.text))));
}

function withDeployer(text: string): string {
  return text
    .replaceAll(/\$\{data\.databricks_current_user\.me-*\.alphanumeric\}/g, deployer.shortName)
    .replaceAll(/\$\{data\.databricks_current_user\.me-*\.user_name\}/g, deployer.userName)
    .replaceAll(/\$\{data\.databricks_current_user\.me-*\.home\}/g, `/Users/${deployer.userName}`)
    .replaceAll(/\$\{vars\.current_user_display_name\}/g, deployer.displayName)
    .replaceAll(/\$\{vars\.current_user_email\}/g, deployer.userName)
    .replaceAll(/\$\{vars\.git_\w+\}/g, '')
    .replaceAll(/\$\{vars(?:\.(\w+)|\['([\w-]+)'\])\}/g, (_, plain?: string, quoted = '') =>
      givenValue(plain ?? quoted),
    )
    .replaceAll('-Users-me-', '-Users-someone-example-com-');
}

/** The placeholders of Terraform's variables that are credentials. */
function sensitiveIn(stack: unknown): readonly string[] {
  const variables = Object.entries(objectIn(stack, 'variable'));
  return variables.flatMap(([name, body]) => (isObject(body) && body['sensitive'] === true ? [`\${var.${name}}`] : []));
}

function withCredentials(value: unknown, printed: unknown, placeholders: readonly string[]): unknown {
  if (typeof value === 'string') return placeholders.some((one) => value.includes(one)) ? printed : value;
  if (Array.isArray(value)) {
    const others: readonly unknown[] = Array.isArray(printed) ? printed : [];
    return value.map((item, index) => withCredentials(item, others[index], placeholders));
  }
  if (!isObject(value)) return value;
  const other = isObject(printed) ? printed : {};
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withCredentials(one, other[key], placeholders)]),
  );
}

/** What is looked up, as the server answers. */
function withFound(text: string): string {
  let known = text;
  for (const [type, blocks] of Object.entries(objectIn(JSON.parse(text), 'data'))) {
    for (const [name, block] of Object.entries(isObject(blocks) ? blocks : {})) {
      const [wanted] = Object.values(isObject(block) ? block : {});
      if (!name.startsWith('lookup-') || typeof wanted !== 'string') continue;
      const reference = new RegExp(String.raw`\$\{data\.${type}\.${name}\.\w+\}`, 'g');
      known = known.replaceAll(reference, JSON.stringify(foundId(wanted)).slice(1, -1));
    }
  }
  return known;
}

/** The CLI prints the path of a volume with the names of its schema and catalog, where files leave a reference. */
function withNamesInPaths(text: string): string {
  const resources = objectIn(JSON.parse(text), 'resource');
  const reference = /\$\{(databricks_(?:catalog|schema|volume))\.([\w-]+)\.name\}/g;
  return text.replaceAll(/"\/Volumes\/[^"]*"/g, (path) =>
    path.replaceAll(reference, (written, type: string, block: string) => {
      const { name } = objectIn(objectIn(resources, type), block);
      return typeof name === 'string' ? name : written;
    }),
  );
}

/** What says the same on both sides, or on one only for a reason: the CLI drops an experiment's description, which Terraform has, and does not print `false`. */
const dropped: Readonly<Record<string, (key: string, value: unknown) => boolean>> = {
  databricks_mlflow_experiment: (key) => key === 'description',
  databricks_pipeline: (key, value) => key === 'continuous' && value === false,
};

function withoutRest(stack: unknown): unknown {
  const resources = Object.entries(objectIn(stack, 'resource')).map(([type, blocks]) => {
    const isDropped = dropped[type];
    return [type, isDropped === undefined ? blocks : withoutFields(blocks, isDropped)];
  });
  return bare({ provider: isObject(stack) ? stack['provider'] : {}, resource: Object.fromEntries(resources) });
}

function withoutFields(blocks: unknown, isDropped: (key: string, value: unknown) => boolean): unknown {
  if (!isObject(blocks)) return blocks;
  const kept = (body: unknown) =>
    isObject(body) ? Object.fromEntries(Object.entries(body).filter(([key, value]) => !isDropped(key, value))) : body;
  return Object.fromEntries(Object.entries(blocks).map(([name, body]) => [name, kept(body)]));
}

function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (!isObject(value)) return value;
  const entries = Object.entries(value)
    .filter(([key, one]) => key !== '//' && !(key === 'run_as' && isDeployer(one)))
    .map(
      ([key, one]) => [key, key === 'access_control' && Array.isArray(one) ? withoutDeployer(one) : bare(one)] as const,
    )
    .filter(([, one]) => !(isObject(one) && isOnlyDeployer(one)));
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function isDeployer(runAs: unknown): boolean {
  return isObject(runAs) && runAs['user_name'] === deployer.userName;
}

/** The order of lines says nothing. */
function withoutDeployer(lines: readonly unknown[]): readonly unknown[] {
  const others = lines.filter((line) => !(isObject(line) && line['user_name'] === deployer.userName)).map(bare);
  return others.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** A block of permissions that had nothing but the deployer's line. */
function isOnlyDeployer(block: Json): boolean {
  const lines = block['access_control'];
  return Array.isArray(lines) && lines.length === 0;
}

function objectIn(value: unknown, key: string): Json {
  const found = isObject(value) ? value[key] : undefined;
  return isObject(found) ? found : {};
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
