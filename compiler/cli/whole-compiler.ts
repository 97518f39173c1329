import { targets } from '../../targets/index.ts';
import { parse } from '../1-parse/parse.ts';
import { compile, environmentsOf, providerTypesOf } from '../compile.ts';
import type { Compiler } from './compiler.ts';

/** The composition root: the whole compiler with all its targets. Nothing else in `compiler/` may import targets. */
export const compiler: Compiler = { compile, environmentsOf, providerTypesOf, parse, targets };
