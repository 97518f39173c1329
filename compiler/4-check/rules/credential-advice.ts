/** What to do with a credential instead of writing it, by who reads what was written. */

export const byVariable = 'declare a variable with "sensitive: true" and put its placeholder here';
/** Kubernetes YAML has no variables. */
export const byCluster =
  'leave it out, and have the Secret made in the cluster: by an ExternalSecret, or by hand where its name is all that the stack needs';
export const byRuntime = 'have it read where it is used, from a secret scope';
const byEngine =
  'leave it out, and give it to Terraform when it runs: as an environment variable, or with "terraform init -backend-config"';

const byLogin =
  'leave it out, and give it to Terraform when it runs: with "terraform login", or as "TF_TOKEN_" and the host';

/** What reads a part of a target's section before there are variables is told the credential in its own way. */
export function adviceFor(key: string): string {
  if (key === 'cloud') return byLogin;
  return key === 'backend' ? byEngine : byVariable;
}
