import type { Kind } from '../kind.ts';
import { accountNetworkPolicies } from './account-network-policies.ts';
import { aiSearchEndpoints } from './ai-search-endpoints.ts';
import { alerts } from './alerts.ts';
import { alertsV2 } from './alerts-v2.ts';
import { apps } from './apps.ts';
import { builtFiles } from './built-files.ts';
import { catalogs } from './catalogs.ts';
import { clusterPolicies } from './cluster-policies.ts';
import { clusters } from './clusters.ts';
import { connections } from './connections.ts';
import { credentials } from './credentials.ts';
import { currentUsers } from './current-users.ts';
import { dashboards } from './dashboards.ts';
import { dataPipelines } from './data-pipeline/data-pipelines.ts';
import { dataQualityMonitors } from './data-quality-monitors.ts';
import { dbfsFiles } from './dbfs-files.ts';
import { directories } from './directories.ts';
import { externalLocations } from './external-locations.ts';
import { files } from './files.ts';
import { groups } from './groups.ts';
import { instancePools } from './instance-pools.ts';
import { jobs } from './jobs.ts';
import { metastoreAssignments } from './metastore-assignments.ts';
import { metastoreDataAccesses } from './metastore-data-accesses.ts';
import { metastores } from './metastores.ts';
import { mlflowExperiments } from './mlflow-experiments.ts';
import { mlflowModels } from './mlflow-models.ts';
import { modelServings } from './model-servings.ts';
import { networkConnectivityConfigs } from './network-connectivity-configs.ts';
import { notebooks } from './notebooks.ts';
import { permissions } from './permissions.ts';
import { pipelines } from './pipelines.ts';
import { plainKinds } from './plain-kinds.ts';
import { postgresKinds } from './postgres.ts';
import { pythonPackages } from './python-packages.ts';
import { qualityMonitors } from './quality-monitors.ts';
import { queries } from './queries.ts';
import { registeredModels } from './registered-models.ts';
import { repos } from './repos.ts';
import { schemas } from './schemas.ts';
import { secretScopes } from './secret-scopes.ts';
import { secrets } from './secrets.ts';
import { servicePrincipals } from './service-principals.ts';
import { settingsV2 } from './settings-v2.ts';
import { shares } from './shares.ts';
import { storageCredentials } from './storage-credentials.ts';
import { tables } from './tables.ts';
import { users } from './users.ts';
import { vectorSearchEndpoints } from './vector-search-endpoints.ts';
import { vectorSearchIndexes } from './vector-search-indexes.ts';
import { volumes } from './volumes.ts';
import { warehouses } from './warehouses.ts';
import { workspaceBindings } from './workspace-bindings.ts';
import { workspaceFiles } from './workspace-files.ts';
import { workspaceTrees } from './workspace-trees.ts';

/** The databricks family, in the order of its reference. Adding a kind: a row of `plain-kinds.ts`, or its file and its line here. */
export const databricksKinds: readonly Kind[] = [
  alerts,
  apps,
  catalogs,
  clusterPolicies,
  clusters,
  connections,
  credentials,
  currentUsers,
  dashboards,
  dbfsFiles,
  directories,
  pipelines,
  externalLocations,
  groups,
  instancePools,
  jobs,
  metastoreAssignments,
  metastoreDataAccesses,
  metastores,
  mlflowExperiments,
  mlflowModels,
  modelServings,
  networkConnectivityConfigs,
  notebooks,
  permissions,
  builtFiles,
  pythonPackages,
  dataQualityMonitors,
  qualityMonitors,
  queries,
  registeredModels,
  repos,
  schemas,
  secrets,
  secretScopes,
  servicePrincipals,
  shares,
  storageCredentials,
  tables,
  users,
  vectorSearchEndpoints,
  vectorSearchIndexes,
  volumes,
  warehouses,
  workspaceBindings,
  workspaceFiles,
  dataPipelines,
  workspaceTrees,
  accountNetworkPolicies,
  aiSearchEndpoints,
  alertsV2,
  files,
  ...postgresKinds,
  ...settingsV2,
  ...plainKinds,
];
