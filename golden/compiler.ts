import { parse } from '../compiler/1-parse/parse.ts';
import type { Compiler } from '../compiler/cli/compiler.ts';
import { compile, environmentsOf } from '../compiler/compile.ts';
import { targets } from '../targets/index.ts';

/** The whole compiler, put together as `compiler/cli/main.ts` does. */
export const compiler: Compiler = { compile, environmentsOf, parse, targets };
