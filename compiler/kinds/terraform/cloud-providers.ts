import { objectType } from '../../schema/object-type.ts';
import type { Field, FieldType, ObjectType } from '../../schema/type.ts';
import { any, boolean, integer, listOf, mapOf, optional, text } from '../../schema/types.ts';

const texts = listOf(text);

/** `hashicorp/aws`: what stacks may write (specs/laktory-language Appendix C), and what the provider has besides. */
const aws: ObjectType = objectType('aws', () => [
  ...each(
    text,
    'custom_ca_bundle ec2_metadata_service_endpoint ec2_metadata_service_endpoint_mode http_proxy https_proxy no_proxy profile region',
    'retry_mode s3_us_east1_regional_endpoint s3_us_east_1_regional_endpoint sts_region',
  ),
  ...credentials('access_key secret_key token'),
  ...each(
    boolean,
    'insecure s3_use_path_style skip_credentials_validation skip_metadata_api_check skip_region_validation skip_requesting_account_id',
    'use_dualstack_endpoint use_fips_endpoint',
  ),
  ...each(integer, 'max_retries token_bucket_rate_limiter_capacity'),
  ...each(texts, 'allowed_account_ids forbidden_account_ids shared_config_files shared_credentials_files'),
  ...['assume_role', 'assume_role_with_web_identity', 'endpoints'].map((name) => optional(name, any, { block: true })),
  optional('default_tags', objectType('default_tags', [optional('tags', mapOf(text))]), { block: true }),
  optional('ignore_tags', objectType('ignore_tags', each(texts, 'key_prefixes keys')), { block: true }),
]);

/** `hashicorp/azurerm`, with the `features` block that it demands and that the original lacks. */
const azure: ObjectType = objectType('azurerm', () => [
  ...each(
    text,
    'client_certificate_path client_id client_id_file_path client_secret_file_path',
    'environment metadata_host msi_api_version msi_endpoint oidc_request_url oidc_token_file_path partner_id',
    'ado_pipeline_service_connection_id resource_provider_registrations subscription_id tenant_id',
  ),
  ...credentials('client_certificate client_certificate_password client_secret oidc_request_token oidc_token'),
  ...each(
    boolean,
    'disable_correlation_request_id disable_terraform_partner_id skip_provider_registration storage_use_azuread',
    'use_aks_workload_identity use_cli use_msi use_oidc',
  ),
  ...each(texts, 'auxiliary_tenant_ids resource_providers_to_register'),
  optional('features', any, { block: true }),
]);

/** The configuration of a cloud's provider by its local name. */
export const cloudProviders: ReadonlyMap<string, ObjectType> = new Map([
  ['aws', aws],
  ['azure', azure],
  ['azurerm', azure],
]);

/** Texts that must not be printed in clear. */
function credentials(names: string): readonly Field[] {
  return names.split(' ').map((name) => optional(name, text, { sensitive: true }));
}

function each(type: FieldType, ...lines: readonly string[]): readonly Field[] {
  return lines.flatMap((line) => line.split(' ')).map((name) => optional(name, type));
}
