import type { Compilation } from '../../../compiler/compile.ts';
import { deployer, foundId } from './workspace.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * The Terraform of a bundle in the form that what is compiled from its files and from what the CLI printed have in common: who deploys and what is looked up are
 * known, and the permission that the CLI gives whoever deploys, and the provider by itself, is on neither side.
 */
export function comparable({ files }: Compilation): string {
  return files.map(({ path, text }) => `${path}\n${comparableText(text)}\n`).join('');
}

function comparableText(text: string): string {
  let known = text
    .replaceAll(/\$\{data\.databricks_current_user\.me-*\.(?:alphanumeric)\}/g, deployer.shortName)
    .replaceAll(/\$\{data\.databricks_current_user\.me-*\.user_name\}/g, deployer.userName)
    .replaceAll(/\$\{data\.databricks_current_user\.me-*\.home\}/g, `/Users/${deployer.userName}`)
    .replaceAll('-Users-me-', '-Users-someone-example-com-');
  const data = objectIn(JSON.parse(known), 'data');
  for (const [type, blocks] of Object.entries(data)) {
    for (const [name, block] of Object.entries(isObject(blocks) ? blocks : {})) {
      const [wanted] = Object.values(isObject(block) ? block : {});
      if (!name.startsWith('lookup-') || typeof wanted !== 'string') continue;
      const reference = new RegExp(String.raw`\$\{data\.${type}\.${name}\.\w+\}`, 'g');
      known = known.replaceAll(reference, JSON.stringify(foundId(wanted)).slice(1, -1));
    }
  }
  const parsed: unknown = JSON.parse(known);
  return JSON.stringify(bare(isObject(parsed) ? withoutData(parsed) : parsed), undefined, 1);
}

/** Without data sources, which only files have, and without the line of whoever deploys. */
function withoutData(stack: Json): Json {
  const { data: _, ...rest } = stack;
  return rest;
}

function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (!isObject(value)) return value;
  const entries = Object.entries(value)
    .filter(([key]) => key !== '//')
    .map(
      ([key, one]) => [key, key === 'access_control' && Array.isArray(one) ? withoutDeployer(one) : bare(one)] as const,
    )
    .filter(([, one]) => !(isObject(one) && isOnlyDeployer(one)));
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function withoutDeployer(lines: readonly unknown[]): readonly unknown[] {
  return lines.filter((line) => !(isObject(line) && line['user_name'] === deployer.userName)).map(bare);
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
