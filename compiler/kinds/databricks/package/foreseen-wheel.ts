import { parse } from 'smol-toml';

/** A version as it is part of a file name without any change. */
const plainVersion = /^\d+(?:\.\d+)*(?:(?:a|b|rc)\d+)?(?:\.post\d+)?(?:\.dev\d+)?$/;

/**
 * The name of the wheel that a package will have, as far as its `pyproject.toml` or `setup.py` tells: `meter_lib-0.4.2-py3-none-any.whl`. That holds for
 * a package of Python alone whose version is written there, and is a guess for all others; what is built has the last word.
 *
 * @param name the name of the package, for a configuration that does not say it
 */
export function foreseenWheel(configuration: string, name: string): string {
  const found = describedPackage(configuration);
  const version = found.version ?? '';
  return `${distributionName(found.name ?? name)}-${plainVersion.test(version) ? version : unknownVersion}-py3-none-any.whl`;
}

/** What a `pyproject.toml` or a `setup.py` says of its package in so many words. */
export interface DescribedPackage {
  readonly name: string | undefined;
  readonly version: string | undefined;
}

export function describedPackage(configuration: string): DescribedPackage {
  const toml = tables(configuration);
  if (!toml) return ofSetup(configuration);
  const { project, tool } = toml;
  const poetry = isTable(tool) && isTable(tool['poetry']) ? tool['poetry'] : {};
  const text = (key: string) => {
    const found = [project[key], poetry[key]].find((value) => typeof value === 'string');
    return typeof found === 'string' ? found : undefined;
  };
  return { name: text('name'), version: text('version') };
}

/** The plain texts that a `setup.py` calls `setup` with; what it computes is not known. */
function ofSetup(text: string): DescribedPackage {
  const [, call = ''] = text.split(/^[^#\n]*\bsetup\s*\(/m, 2);
  const literal = (key: string) =>
    new RegExp(`(?:^|[\\s,(])${key}\\s*=\\s*["']([^"'\\n]*)["']\\s*(?:,|\\)|$)`, 'm').exec(call)?.[1];
  return { name: literal('name'), version: literal('version') };
}

/** What stands for a version that is only known when the package is built. */
export const unknownVersion = '0';

/** The name of a package as it is part of file names. */
export function distributionName(name: string): string {
  return name.replace(/[-_.]+/g, '_').toLowerCase();
}

interface Table {
  readonly [key: string]: unknown;
}

function tables(text: string): { readonly project: Table; readonly tool: unknown } | undefined {
  try {
    const { project, tool } = parse(text);
    return { project: isTable(project) ? project : {}, tool };
  } catch {
    // What is no TOML may be a `setup.py`; its mistakes are told by the command that builds it.
    return undefined;
  }
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
