import { objectType } from '../../compiler/schema/object-type.ts';
import type { Field, ObjectType } from '../../compiler/schema/type.ts';
import {
  any,
  boolean,
  either,
  integer,
  listOf,
  mapOf,
  oneOf,
  optional,
  required,
  text,
} from '../../compiler/schema/types.ts';
import { namesCredential } from '../../compiler/util/names-credential.ts';

const texts = listOf(text);
const labels = mapOf(text);

/** Credentials whose names alone do not say so. */
const credentials: ReadonlySet<string> = new Set(
  'encryption_key sse_customer_key customer_provided_key client_key client_private_key_pem'.split(' '),
);

/** Fields of one type, by a line of their names, which say what is a credential. */
function all(type: Field['type'], names: string): readonly Field[] {
  return names
    .split(' ')
    .map((name) => optional(name, type, credentials.has(name) || namesCredential(name) ? { sensitive: true } : {}));
}

/** What a backend cannot do without; the rest of a partial configuration is given to "terraform init". */
function needed(...names: readonly string[]): readonly Field[] {
  return names.map((name) => required(name, text, { mayComeLater: true }));
}

/** A block that stands once: a mapping, or the list of one that Terraform's JSON knows. */
function once(name: string, fields: readonly Field[]): Field {
  const type = objectType(name, fields);
  return optional(name, either(type, listOf(type)));
}

/** Backends grow with Terraform, and nothing but their pages lists their fields: another one may stand, and is told of. */
function backend(name: string, fields: () => readonly Field[]): ObjectType {
  return objectType(name, fields, { open: any, mayLackFields: true });
}

const webIdentity =
  'role_arn session_name policy duration web_identity_token web_identity_token_file external_id source_identity';

const s3 = backend('s3', () => [
  ...needed('bucket', 'key'),
  ...all(
    text,
    'region acl access_key secret_key token profile kms_key_id sse_customer_key dynamodb_table shared_credentials_file shared_config_file workspace_key_prefix sts_region retry_mode custom_ca_bundle http_proxy https_proxy no_proxy',
  ),
  ...all(text, 'ec2_metadata_service_endpoint ec2_metadata_service_endpoint_mode'),
  // The names of the time before Terraform 1.6.
  ...all(
    text,
    'endpoint dynamodb_endpoint iam_endpoint sts_endpoint role_arn session_name external_id assume_role_policy',
  ),
  ...all(
    boolean,
    'encrypt use_lockfile insecure skip_credentials_validation skip_metadata_api_check skip_region_validation skip_requesting_account_id skip_s3_checksum use_path_style force_path_style use_dualstack_endpoint use_fips_endpoint',
  ),
  ...all(integer, 'max_retries assume_role_duration_seconds'),
  ...all(
    texts,
    'allowed_account_ids forbidden_account_ids shared_credentials_files shared_config_files assume_role_policy_arns assume_role_transitive_tag_keys',
  ),
  ...all(labels, 'assume_role_tags state_tags lock_tags'),
  once('endpoints', all(text, 's3 iam sts sso dynamodb')),
  once('assume_role', [
    required('role_arn', text),
    ...all(text, 'duration external_id policy session_name source_identity'),
    ...all(texts, 'policy_arns transitive_tag_keys'),
    ...all(labels, 'tags'),
  ]),
  once('assume_role_with_web_identity', [...all(text, webIdentity), ...all(texts, 'policy_arns')]),
]);

const azurerm = backend('azurerm', () => [
  ...needed('storage_account_name', 'container_name', 'key'),
  ...all(
    text,
    'resource_group_name subscription_id tenant_id environment metadata_host endpoint msi_endpoint access_key sas_token client_id client_id_file_path client_secret client_secret_file_path client_certificate client_certificate_path client_certificate_password',
  ),
  ...all(
    text,
    'oidc_token oidc_token_file_path oidc_request_url oidc_request_token ado_pipeline_service_connection_id ado_service_connection_id oidc_azure_service_connection_id customer_provided_key encryption_scope',
  ),
  ...all(
    boolean,
    'snapshot use_azuread_auth use_cli use_msi use_oidc use_aks_workload_identity use_microsoft_graph lookup_blob_endpoint',
  ),
  ...all(integer, 'timeout_seconds'),
]);

const gcs = backend('gcs', () => [
  ...needed('bucket'),
  ...all(
    text,
    'prefix credentials access_token impersonate_service_account encryption_key kms_encryption_key storage_custom_endpoint universe_domain',
  ),
  ...all(texts, 'impersonate_service_account_delegates'),
]);

const http = backend('http', () => [
  ...needed('address'),
  ...all(
    text,
    'update_method lock_address lock_method unlock_address unlock_method username password client_ca_certificate_pem client_certificate_pem client_private_key_pem',
  ),
  ...all(boolean, 'skip_cert_verification'),
  ...all(integer, 'retry_max retry_wait_min retry_wait_max'),
  ...all(labels, 'headers'),
]);

const pg = backend('pg', () => [
  ...all(text, 'conn_str schema_name table_name index_name'),
  ...all(boolean, 'skip_schema_creation skip_table_creation skip_index_creation'),
]);

const local = backend('local', () => all(text, 'path workspace_dir'));

const remote = backend('remote', () => [
  ...needed('organization'),
  ...all(text, 'hostname token'),
  once('workspaces', all(text, 'name prefix')),
]);

const kubernetes = backend('kubernetes', () => [
  ...needed('secret_suffix'),
  ...all(
    text,
    'namespace host username password client_certificate client_key cluster_ca_certificate config_path config_context config_context_auth_info config_context_cluster token',
  ),
  ...all(boolean, 'in_cluster_config load_config_file insecure'),
  ...all(texts, 'config_paths'),
  ...all(labels, 'labels'),
  once('exec', [
    required('api_version', text),
    required('command', text),
    ...all(labels, 'env'),
    ...all(texts, 'args'),
  ]),
]);

const oss = backend('oss', () => [
  ...needed('bucket'),
  ...all(
    text,
    'access_key secret_key security_token ecs_role_name region endpoint sts_endpoint tablestore_endpoint tablestore_instance_name tablestore_table prefix key profile shared_credentials_file',
  ),
  ...all(text, 'assume_role_role_arn assume_role_session_name assume_role_policy'),
  ...all(boolean, 'encrypt'),
  ...all(integer, 'assume_role_session_expiration'),
  optional('acl', oneOf('private', 'public-read', 'public-read-write')),
  once('assume_role', [
    required('role_arn', text),
    ...all(text, 'session_name policy'),
    ...all(integer, 'session_expiration'),
  ]),
  optional('assume_role_with_oidc', any),
]);

const cos = backend('cos', () => [
  ...needed('bucket'),
  ...all(
    text,
    'secret_id secret_key security_token region prefix key endpoint domain shared_credentials_dir profile cam_role_name',
  ),
  ...all(boolean, 'encrypt accelerate'),
  optional('acl', oneOf('private', 'public-read')),
  once('assume_role', [
    required('role_arn', text),
    ...all(text, 'session_name policy external_id'),
    ...all(integer, 'session_duration'),
  ]),
  ...all(any, 'assume_role_with_saml assume_role_with_web_identity mfa_certification'),
]);

const consul = backend('consul', () => [
  ...needed('path'),
  ...all(text, 'access_token address scheme datacenter http_auth ca_file cert_file key_file'),
  ...all(boolean, 'gzip lock'),
]);

const oci = backend('oci', () => [
  ...needed('bucket', 'namespace'),
  ...all(
    text,
    'key region tenancy_ocid user_ocid fingerprint private_key private_key_path private_key_password auth config_file_profile workspace_key_prefix kms_key_id sse_customer_key sse_customer_key_sha256 sse_customer_algorithm',
  ),
]);

/** Backends that Terraform 1.3 removed: what they read is not looked at. */
const removed = 'artifactory etcd etcdv3 manta swift';

/**
 * What `terraform.backend` may hold: one page each of https://developer.hashicorp.com/terraform/language/backend/ (`…/s3`, `…/azurerm`, …), and what the backends of OpenTofu 1.12.6 read
 * besides. `databricks_workspace` is the original's own (`backend.ts`).
 */
export const backends: ObjectType = objectType('backend', () => [
  ...[s3, azurerm, gcs, http, pg, local, remote, kubernetes, oss, cos, consul, oci].map((type) =>
    optional(type.name, type, { isBare: true }),
  ),
  ...all(any, `inmem ${removed}`).map((field) => ({ ...field, isBare: true })),
  optional('databricks_workspace', any, { description: 'The state is a file of the Databricks workspace.' }),
]);
