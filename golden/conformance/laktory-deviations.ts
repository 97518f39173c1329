/**
 * Where the document of the collection is one that Terraform refuses, with what is wrong in it, and what we write instead of the parts
 * at these paths. Nothing else may differ.
 */
export const deviations: Readonly<Record<string, Deviation>> = {
  'variables-scopes': {
    why: 'Laktory names the grants of a nested schema twice, once with the variables of the schema and once with those of the catalog; the first one refers to "${resources.cat_schema-sch_schema}", which is nothing, and the second one lost its dependency on the catalog',
    instead: {
      'databricks_grants.grants-cat_schema-sch_schema': undefined,
      'databricks_grants.grants-cat_catalog-sch_schema': {
        depends_on: ['databricks_schema.cat_catalog-sch_schema', 'databricks_catalog.catalog-v'],
        grant: [{ principal: 'readers', privileges: ['USE_SCHEMA'] }],
        schema: '${databricks_schema.cat_catalog-sch_schema.id}',
      },
    },
  },
};

export interface Deviation {
  readonly why: string;
  /** By address: the right body, or undefined for a resource that should not be there. */
  readonly instead: Readonly<Record<string, unknown>>;
}
