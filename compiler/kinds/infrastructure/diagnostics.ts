import { defineDiagnostics } from '../../diagnostics/define.ts';

/** What the fields' types cannot say about infrastructure blocks. Codes 3300–3399, 3655–3659, 3661, and 6401, which scripts tell, too. */
export const infrastructureDiagnostics = defineDiagnostics({
  otherType: {
    code: 'STK3300',
    severity: 'error',
    message: '"{field}" is not a field of blocks of type "{type}"; blocks of type {types} have it.',
  },
  missing: {
    code: 'STK3301',
    severity: 'error',
    message:
      '"{name}" needs the field "{field}", because neither the block nor "defaults" of the section "prefect" gives it.',
  },
  knownTooLate: {
    code: 'STK3302',
    severity: 'error',
    message: '"{field}" of "{name}" must be known when the stack is compiled, but it is {found}.',
  },
  jobLacks: {
    code: 'STK3303',
    severity: 'error',
    message: 'The manifest of "{name}" lacks "{path}", which every Job of an infrastructure block has.',
  },
  jobDiffers: {
    code: 'STK3304',
    severity: 'error',
    message: '"{path}" in the manifest of "{name}" must be {expected}.',
  },
  patchFails: {
    code: 'STK3305',
    severity: 'error',
    message: 'The customization "{step}" of "{name}" cannot be applied: {problem}.',
  },
  notCustomizations: {
    code: 'STK3306',
    severity: 'error',
    message: '"customizations" of "{name}" must be a list of operations, but {found}.',
  },
  variablesDropped: {
    code: 'STK3307',
    severity: 'warning',
    message: 'This customization takes away variables that "{name}" sets: {names}. Add to ".../env/-" to keep them.',
  },
  sameLabel: {
    code: 'STK3308',
    severity: 'warning',
    message: 'Two labels of "{name}" become "{label}" once they are adapted to Kubernetes; the last one counts.',
  },
  volume: {
    code: 'STK3309',
    severity: 'error',
    message: 'The volume "{volume}" of "{name}" cannot be mounted: {problem}.',
  },
  networksAndMode: {
    code: 'STK3310',
    severity: 'error',
    message: '"{name}" has both "networks" and "network_mode"; a container has one or the other.',
  },
  pullPolicy: {
    code: 'STK3311',
    severity: 'error',
    message: '"image_pull_policy" of "{name}" cannot be "{policy}"; it can be {allowed}.',
  },
  hostMode: {
    code: 'STK3312',
    severity: 'warning',
    message: '"{name}" asks for the network of the host, which engines on "{platform}" do not have.',
  },
  oldEngine: {
    code: 'STK3313',
    severity: 'warning',
    message:
      '"{name}" cannot reach its host as "host.docker.internal", because Docker Engine {version} does not know how; 20.10.0 and later do.',
  },
  apiUrl: {
    code: 'STK3314',
    severity: 'warning',
    message: 'The address of the API cannot be read, so the network of "{name}" is not derived from it.',
  },
  fileMissing: {
    code: 'STK3315',
    severity: 'error',
    message: 'The file "{path}", which "{field}" of "{name}" names, does not exist.',
  },
  fileHolds: {
    code: 'STK3316',
    severity: 'error',
    message: 'The file "{path}" must hold {expected}, because "{field}" of "{name}" names it.',
  },
  memoryLimit: {
    code: 'STK3317',
    severity: 'error',
    message:
      '"{field}" of "{name}" cannot be "{value}"; it can be a number of bytes, or a number with the unit b, k, m or g.',
  },
  notInTerraform: {
    code: 'STK3655',
    severity: 'error',
    message: '"{name}" cannot become a resource of Terraform, because "{type}" has nothing of {field}.',
  },
  variableName: {
    code: 'STK6401',
    severity: 'error',
    message: '"{variable}" of "{name}" cannot be the name of a variable: {reason}.',
  },
  refusedName: {
    code: 'STK3661',
    severity: 'error',
    message: '"{value}" cannot be "{field}" of "{name}": {reason}.',
  },
  withoutEffect: {
    code: 'STK3659',
    severity: 'warning',
    message: '"{field}" of "{name}" has no effect, because {reason}.',
  },
  noText: {
    code: 'STK3657',
    severity: 'error',
    message: '"{field}" of "{name}" must be text, a number, or true or false, but is {found}.',
  },
  labelLost: {
    code: 'STK3658',
    severity: 'error',
    message: 'Kubernetes allows nothing of the label "{label}" of "{name}"; {part} needs letters or digits.',
  },
  noMegabytes: {
    code: 'STK3656',
    severity: 'error',
    message: '"{field}" of "{name}" must be whole megabytes for Terraform, such as {sizes}.',
  },
  registryUnknown: {
    code: 'STK3318',
    severity: 'error',
    missing: true,
    message:
      '"{name}" names the registry "{registry}", but there is no such entry under "docker_registries".{suggestion}',
  },
});
