/** Whether a key was to be `variables`, which every mapping may have. */
export function isVariables(key: string): boolean {
  return /^(?:variable|vars?|Variables|varaibles|varibles)$/.test(key);
}
