/** A name as Pulumi spells those that no table has: `num_workers` is `numWorkers`. */
export function camelCase(name: string): string {
  return name.replace(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
