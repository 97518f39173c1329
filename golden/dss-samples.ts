/** A project of two datasets and a recipe between them. */
export const smallProject = `version: "1.0"
project: {key: SALES, name: Sales}
datasets:
  - {name: A, type: managed, format_type: csv}
  - {name: B, type: managed, format_type: csv}
recipes:
  - {name: copy_a, type: python, inputs: [A], outputs: [B], code: "print(1)"}
`;

/** Applies it, one action after the other. */
export const applySmallProject = 'apply project.yml --yes --parallelism 1';

/** A project, an infrastructure, a bundle and its deployment as one stack. */
export const deployedShop = `name: shop
resources:
  dataiku_projects:
    sales:
      key: SALES
      name: Sales
      datasets: [{name: ORDERS, type: postgresql, connection: pg_dev, params: {table: orders}}]
  dataiku_deployer:
    main:
      infras:
        - id: infra-prod
          stage: Production
          automation_node: {url: "{{ env.NODE_URL }}", api_key: "{{ env.NODE_KEY }}"}
          permissions: [{group: ops, read: true, deploy: true}]
      published_projects:
        - key: SALES
          permissions: [{group: devs, read: true, write: true}]
          bundles: [{id: v1, release_notes: First}]
      deployments:
        - project: SALES
          infra: infra-prod
          bundle: v1
          remapping: {connections: {pg_dev: pg_prod}}
          timeout_seconds: 5
`;

/** The same with nothing but what it needs. */
export const releasedShop = `name: shop
resources:
  dataiku_projects:
    sales:
      key: SALES
      name: Sales
      datasets: [{name: ORDERS, type: postgresql, connection: pg_dev, params: {table: orders}}]
  dataiku_deployer:
    main:
      infras:
        - {id: prod, stage: Production, automation_node: {url: "{{ env.NODE_URL }}", api_key: "{{ env.NODE_KEY }}"}}
      published_projects: [{key: SALES, bundles: [{id: v1}]}]
      deployments:
        - {project: SALES, infra: prod, bundle: v1, timeout_seconds: 5, remapping: {connections: {pg_dev: pg_prod}}}
`;

/** With a second bundle, which is deployed. */
export const secondRelease = releasedShop
  .replace('[{id: v1}]', '[{id: v1}, {id: v2}]')
  .replace('bundle: v1', 'bundle: v2');
