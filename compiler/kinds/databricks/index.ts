import type { Kind } from '../kind.ts';
import { accessControlRuleSets } from './access-control-rule-sets.ts';
import { accountNetworkPolicies } from './account-network-policies.ts';
import { aiSearchEndpoints } from './ai-search-endpoints.ts';
import { alerts } from './alerts.ts';
import { alertsV2 } from './alerts-v2.ts';
import { apps } from './apps.ts';
import { budgetPolicies } from './budget-policies.ts';
import { budgets } from './budgets.ts';
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
import { entitlements } from './entitlements.ts';
import { externalLocations } from './external-locations.ts';
import { files } from './files.ts';
import { grant } from './grant.ts';
import { grants } from './grants.ts';
import { groups } from './groups.ts';
import { instancePools } from './instance-pools.ts';
import { ipAccessLists } from './ip-access-lists.ts';
import { jobs } from './jobs.ts';
import { libraries } from './libraries.ts';
import { metastoreAssignments } from './metastore-assignments.ts';
import { metastoreDataAccesses } from './metastore-data-accesses.ts';
import { metastores } from './metastores.ts';
import { mlflowExperiments } from './mlflow-experiments.ts';
import { mlflowModels } from './mlflow-models.ts';
import { mlflowWebhooks } from './mlflow-webhooks.ts';
import { modelServings } from './model-servings.ts';
import { networkConnectivityConfigs } from './network-connectivity-configs.ts';
import { notebooks } from './notebooks.ts';
import { notificationDestinations } from './notification-destinations.ts';
import { oboTokens } from './obo-tokens.ts';
import { permissions } from './permissions.ts';
import { pipelines } from './pipelines.ts';
import { plainKinds } from './plain-kinds.ts';
import { postgresKinds } from './postgres.ts';
import { pythonPackages } from './python-packages.ts';
import { qualityMonitors } from './quality-monitors.ts';
import { queries } from './queries.ts';
import { recipients } from './recipients.ts';
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
import { tokens } from './tokens.ts';
import { users } from './users.ts';
import { vectorSearchEndpoints } from './vector-search-endpoints.ts';
import { vectorSearchIndexes } from './vector-search-indexes.ts';
import { volumes } from './volumes.ts';
import { warehouses } from './warehouses.ts';
import { workspaceBindings } from './workspace-bindings.ts';
import { workspaceFiles } from './workspace-files.ts';
import { workspaceTrees } from './workspace-trees.ts';

/** The databricks family, in the order of its reference. Adding a kind: its file, and its line here. */
export const databricksKinds: readonly Kind[] = [
  accessControlRuleSets,
  alerts,
  apps,
  budgets,
  budgetPolicies,
  catalogs,
  clusterPolicies,
  clusters,
  connections,
  credentials,
  currentUsers,
  dashboards,
  dbfsFiles,
  directories,
  entitlements,
  pipelines,
  externalLocations,
  grant,
  grants,
  groups,
  instancePools,
  ipAccessLists,
  jobs,
  libraries,
  metastoreAssignments,
  metastoreDataAccesses,
  metastores,
  mlflowExperiments,
  mlflowModels,
  mlflowWebhooks,
  modelServings,
  networkConnectivityConfigs,
  notebooks,
  notificationDestinations,
  oboTokens,
  permissions,
  builtFiles,
  pythonPackages,
  dataQualityMonitors,
  qualityMonitors,
  queries,
  recipients,
  registeredModels,
  repos,
  schemas,
  secrets,
  secretScopes,
  servicePrincipals,
  shares,
  storageCredentials,
  tables,
  tokens,
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
