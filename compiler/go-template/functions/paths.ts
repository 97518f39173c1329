import { type TemplateFunction, templateFunction } from '../function.ts';
import { cleanPath, pathBase, pathDirectory, pathExtension } from '../path/slash-path.ts';

const functions: readonly (readonly [string, (path: string) => string | boolean])[] = [
  ['base', pathBase],
  ['dir', pathDirectory],
  ['clean', cleanPath],
  ['ext', pathExtension],
  ['isAbs', (path) => path.startsWith('/')],
];

/** Paths: https://masterminds.github.io/sprig/paths.html. The `os…` twins work on slashes, too: output is the same on any machine. */
export const pathFunctions: readonly TemplateFunction[] = functions.flatMap(([name, work]) =>
  [name, `os${name.charAt(0).toUpperCase()}${name.slice(1)}`].map((alias) =>
    templateFunction(alias, { takes: ['string'], call: ([path]) => work(path) }),
  ),
);
