import type { MethodTable, TemplateFunction } from '../function.ts';

/** Every function that a template can call besides the built-in ones: sprig's and Helm's. One family per file. */
export const templateFunctions: readonly TemplateFunction[] = [];

/** The methods of the values that those functions return, by Go type name. */
export const templateMethods: MethodTable = new Map();
