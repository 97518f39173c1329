/** `stackc/cdktf`: stacks of stackc in a CDKTF app. */
export { CompiledStack, type CompiledStackOptions } from './compiled-stack.ts';
