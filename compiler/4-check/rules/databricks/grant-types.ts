/** Types that give privileges: to one principal, or to all of them. */
export const grantTypes: ReadonlySet<string> = new Set(['databricks_grant', 'databricks_grants']);
