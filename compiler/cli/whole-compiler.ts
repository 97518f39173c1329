import { targets } from '../../targets/index.ts';
import { parse } from '../1-parse/parse.ts';
import { compile, dialectNameOf, environmentsOf, providerTypesOf } from '../compile.ts';
import type { Compiler } from './compiler.ts';

/**
 * The composition root: the whole compiler with all its targets. Nothing else in `compiler/` may import targets. Its parts are named where they are used, so
 * that a bundle loads them then (`scripts/build/deferred.ts`): a run that finds nothing to do compiles nothing.
 */
export const compiler: Compiler = {
  compile: (stackPath, env) => compile(stackPath, env),
  dialectNameOf: (stackPath, env) => dialectNameOf(stackPath, env),
  environmentsOf: (stackPath, env) => environmentsOf(stackPath, env),
  providerTypesOf: (stackPath, env) => providerTypesOf(stackPath, env),
  parse: (file, options) => parse(file, options),
  get targets() {
    return targets;
  },
};
