/**
 * Terraform has one number type, so the bindings do not tell whole numbers from others. Everything is a whole number but these:
 * the two that Laktory knows (language spec §8.5), and those that the Databricks API documents as fractions.
 */
const names: ReadonlySet<string> = new Set([
  'double_value',
  'spot_bid_max_price',
  'autoscaling_limit_max_cu',
  'autoscaling_limit_min_cu',
  'cluster_cores',
  'percentile',
  'relative_sd',
  'sampling_fraction',
]);

/** Whether the attribute `name` may have a fraction. */
export function isFloat(name: string): boolean {
  return names.has(name);
}
