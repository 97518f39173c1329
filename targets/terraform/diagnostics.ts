import { defineDiagnostics } from '../../compiler/diagnostics/define.ts';

export const terraformDiagnostics = defineDiagnostics({
  unknownProvider: {
    code: 'STK2015',
    severity: 'error',
    message:
      'stackc does not know where the provider "{name}" comes from; add its "source", for example "hashicorp/{name}".{suggestion}',
  },
  providerAlias: {
    code: 'STK4014',
    severity: 'error',
    message: 'The provider "{key}" {problem}.',
  },
  providerVersionsDiffer: {
    code: 'STK6000',
    severity: 'error',
    message: 'The provider "{name}" has two different values of "{field}"; all its aliases must agree.',
  },
  secondBackend: {
    code: 'STK6002',
    severity: 'error',
    message: 'Terraform keeps its state in one backend, but there are two: "{first}" and "{second}".',
  },
  backendNotPlain: {
    code: 'STK6003',
    severity: 'error',
    message:
      '"{key}" of the backend must be a plain value, because Terraform reads the backend before it knows variables or resources.',
  },
  backendLeftOut: {
    code: 'STK6020',
    severity: 'warning',
    missing: true,
    message:
      '"{key}" of the {what} is left out, because its value is not known here; give it when Terraform starts, {how} or as a variable of the process.',
  },
  unknownAddress: {
    code: 'STK6021',
    severity: 'error',
    missing: true,
    message: 'Nothing in this stack has the address "{address}", so Terraform would refuse the expression.{suggestion}',
  },
  importOfCopies: {
    code: 'STK6040',
    severity: 'error',
    message:
      '"import_" of "{name}" adopts one object, but "{option}" makes copies of the resource; adopt each copy with "terraform import", as \'{address}\'.',
  },
  secretCopies: {
    code: 'STK6041',
    severity: 'error',
    message:
      '"for_each" of "{name}" holds the sensitive variable "{variable}", and Terraform takes no keys of copies that are sensitive.',
  },
  outsideOfCopies: {
    code: 'STK6007',
    severity: 'warning',
    message: '"{word}" has no value here, because "{name}" has no "{option}" under "resource_options".',
  },
  notKnownHere: {
    code: 'STK6080',
    severity: 'warning',
    message: '"{word}" has no value in {place}, where Terraform refuses it.',
  },
  onlyAliases: {
    code: 'STK6047',
    severity: 'warning',
    message:
      '"{name}" names no provider, and the stack has "{provider}" only as {keys}, so Terraform deploys it wherever the process is logged in; add "provider" to its "resource_options", or declare "{provider}".',
  },
  copyNotThere: {
    code: 'STK6049',
    severity: 'error',
    message: '"{name}" has no copy {copy}: {problem}.',
  },
  unknownAttribute: {
    code: 'STK6043',
    severity: 'warning',
    message: 'The object "{root}" of Terraform has no "{name}", so Terraform refuses the expression.{suggestion}',
  },
  loneWord: {
    code: 'STK6008',
    severity: 'warning',
    message:
      '"{text}" is no expression of Terraform, which knows no word "{word}" and refuses it; write "${text}" for the plain characters.{suggestion}',
  },
  singleQuotes: {
    code: 'STK6009',
    severity: 'warning',
    message: 'Terraform knows no single quotes, and refuses the key {key}: write {right}.',
  },
  unknownAddressAllowed: {
    code: 'STK6022',
    severity: 'warning',
    missing: true,
    message: 'Nothing in this stack has the address "{address}"; the expression is written as it stands.{suggestion}',
  },
  workspaceBackend: {
    code: 'STK6004',
    severity: 'error',
    message:
      'The backend "databricks_workspace" is true or false; where its file is and how it is reached is found out when Terraform starts.',
  },
  noProvider: {
    code: 'STK6001',
    severity: 'warning',
    missing: true,
    message:
      '"{name}" needs the provider "databricks", which the stack does not declare under "resources.providers"; Terraform refuses the document as it stands.',
  },
  notYetThere: {
    code: 'STK6032',
    severity: 'error',
    message: '{what} does not exist yet {pinned}; version {since} has it.',
  },
  noLongerThere: {
    code: 'STK6033',
    severity: 'error',
    message: '{what} no longer exists {pinned}; version {until} had it.',
  },
  noConstraint: {
    code: 'STK6038',
    severity: 'error',
    message:
      '"{field}" is "{value}", which is no version constraint of Terraform: versions such as "1.7.0", ">= 1.7" or "~> 1.7", separated by commas.{suggestion}',
  },
  documentName: {
    code: 'STK6039',
    severity: 'error',
    message:
      'The {what} "{name}" cannot be called so in Terraform: names begin with a letter or "_" and go on with letters, digits, "-" and "_".',
  },
  blockOrAttribute: {
    code: 'STK6030',
    severity: 'warning',
    message:
      'Nobody says which members of {types} are blocks and which are attributes, so all are written as attributes; "settings.provider_schemas" can name the schema of their provider.',
  },
  refusedPart: {
    code: 'STK8025',
    severity: 'error',
    message: 'Terraform refuses this part{what}: {said}.',
  },
  otherVersionAsked: {
    code: 'STK8026',
    severity: 'error',
    message: 'This Terraform is version {version}, and the stack asks for {wanted}.',
  },
  planStale: {
    code: 'STK8027',
    severity: 'error',
    message:
      'Somebody changed what is deployed of "{stack}"{where} after the plan was shown, so nothing was applied; run the command again and look at the new plan.',
  },
  otherBackend: {
    code: 'STK8028',
    severity: 'error',
    message:
      'The backend of "{stack}"{where} is not the one that was used here last; "--migrate-state" moves the state to it, "--reconfigure" takes it and leaves the old state where it is.',
  },
  stateElsewhere: {
    code: 'STK8029',
    severity: 'error',
    message:
      'What is deployed of "{stack}"{where} is known in "{file}", {reason}; "--migrate-state" moves it, "--reconfigure" leaves it where it is.',
  },
  stateLocked: {
    code: 'STK8030',
    severity: 'error',
    message: 'What is deployed of "{stack}"{where} is being changed by {who}, who holds the lock of the state.',
  },
  programOlderThan: {
    code: 'STK8031',
    severity: 'error',
    message: 'This Terraform is too old: the document has a block "{block}", which Terraform {version} brought.',
  },
});
