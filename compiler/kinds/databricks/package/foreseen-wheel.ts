import { parse } from 'smol-toml';

/** A version as it is part of a file name without any change. */
const plainVersion = /^\d+(?:\.\d+)*(?:(?:a|b|rc)\d+)?(?:\.post\d+)?(?:\.dev\d+)?$/;

/**
 * The name of the wheel that a package will have, as far as its `pyproject.toml` tells: `meter_lib-0.4.2-py3-none-any.whl`. That holds for a package
 * of Python alone whose version is written there, and is a guess for all others; what is built has the last word.
 *
 * @param name the name of the package, for a configuration that does not say it
 */
export function foreseenWheel(configuration: string, name: string): string {
  const { project, tool } = tables(configuration);
  const poetry = isTable(tool) && isTable(tool['poetry']) ? tool['poetry'] : {};
  const text = (key: string) => [project[key], poetry[key]].find((value) => typeof value === 'string');
  const version = text('version') ?? '';
  return `${distributionName(text('name') ?? name)}-${plainVersion.test(version) ? version : unknownVersion}-py3-none-any.whl`;
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

function tables(text: string): { readonly project: Table; readonly tool: unknown } {
  try {
    const { project, tool } = parse(text);
    return { project: isTable(project) ? project : {}, tool };
  } catch {
    // What is no TOML (a `setup.py`) says nothing here, and its mistakes are told by the command that builds it.
    return { project: {}, tool: undefined };
  }
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
