import { defineDiagnostics } from '../../compiler/diagnostics/define.ts';

/** What is said when a Pulumi program is written. Codes 6100–6199. */
export const pulumiDiagnostics = defineDiagnostics({
  projectName: {
    code: 'STK6100',
    severity: 'error',
    message: 'The stack is called "{name}", which Pulumi does not take as the name of a project: {problem}.',
  },
  stackName: {
    code: 'STK6101',
    severity: 'error',
    message:
      'The environment "{name}" becomes the name of a stack of Pulumi, which must be of letters, digits, "-", "_" and "." and at most 100 characters long.',
  },
  unknownType: {
    code: 'STK6102',
    severity: 'error',
    message: 'Pulumi has no resource for "{type}": {reason}.',
  },
  unknownProperty: {
    code: 'STK6103',
    severity: 'error',
    message: '"{attribute}" of "{name}" cannot be written, because {token} of Pulumi has no such property.',
  },
  sameKey: {
    code: 'STK6104',
    severity: 'error',
    message:
      '"{key}" would stand for two things in the program, {one} and {other}; resources, configuration and what is looked up share their names.',
  },
  reservedKey: {
    code: 'STK6105',
    severity: 'error',
    message: 'Nothing can be called "pulumi" in a program of Pulumi, which keeps that name for itself.',
  },
  foreignExpression: {
    code: 'STK6106',
    severity: 'error',
    message: '"{expression}" means nothing to Pulumi, whose YAML has no expressions{advice}.',
  },
  repetitionNotKnown: {
    code: 'STK6107',
    severity: 'error',
    message:
      '"{option}" of "{name}" must be known when the stack is compiled, because Pulumi\'s YAML has no loops; but it is {found}.',
  },
  copyNotFound: {
    code: 'STK6108',
    severity: 'error',
    message: '"{name}" has no copy {copy}{suggestion}.',
  },
  copyNotPicked: {
    code: 'STK6109',
    severity: 'error',
    message: '"{name}" is repeated, and Pulumi knows its copies one by one: pick one, as in "{example}".',
  },
  pathNotPossible: {
    code: 'STK6110',
    severity: 'error',
    message: '"{path}" of "{name}" cannot be referred to in Pulumi\'s YAML: {reason}.',
  },
  lifecycleWithoutTwin: {
    code: 'STK6111',
    severity: 'error',
    message: '"lifecycle.{option}" of "{name}" has no counterpart in Pulumi\'s YAML; {advice}.',
  },
  optionNotPlain: {
    code: 'STK6112',
    severity: 'error',
    message: '"{option}" of "{name}" must be plain text for Pulumi, but {found}.',
  },
  configNotPlain: {
    code: 'STK6113',
    severity: 'error',
    message:
      '"{key}" of the configuration must be a plain value, because Pulumi reads it before there are resources; but it is {found}.',
  },
  configDeclaration: {
    code: 'STK6072',
    severity: 'error',
    message: 'Pulumi refuses what "{key}" of the configuration is declared as: {problem}.',
  },
  secretInClear: {
    code: 'STK6073',
    severity: 'warning',
    message:
      '"{key}" of the configuration is a secret, but its "{field}" is written out in clear; leave it out, and give it with "pulumi config set --secret".',
  },
  configKey: {
    code: 'STK6114',
    severity: 'error',
    message: '"{key}" is no key that Pulumi\'s configuration can have: write "name", or "package:name".',
  },
  severalItems: {
    code: 'STK6115',
    severity: 'error',
    message: '"{attribute}" of "{name}" has {count} items, but {token} of Pulumi takes only one.',
  },
  functionKey: {
    code: 'STK6116',
    severity: 'error',
    message:
      'The key "{key}" cannot be written, because Pulumi\'s YAML takes a lone "fn::" for the call of a function.',
  },
  keyTwice: {
    code: 'STK6081',
    severity: 'error',
    message: 'The key "{key}" of "{name}" is "{text}" in one of the copies, where the mapping has that key already.',
  },
  largeInteger: {
    code: 'STK6117',
    severity: 'warning',
    message: 'Pulumi keeps numbers in 64 bits with a point, which cannot hold {number}; quote it where a text will do.',
  },
  unknownPackage: {
    code: 'STK6118',
    severity: 'error',
    message:
      'stackc does not know which package of Pulumi the provider "{key}" belongs to; say where it comes from with "source", for example "hashicorp/aws".',
  },
  providerProperty: {
    code: 'STK6119',
    severity: 'error',
    message:
      '"{field}" of the provider "{key}" cannot be written, because the names of the package "{package}" are not known here; give its schema under "pulumi.schemas".',
  },
  providerVersion: {
    code: 'STK6120',
    severity: 'warning',
    message:
      '"version" of the provider "{key}" has no effect: it is a version of Terraform\'s provider, and Pulumi\'s package counts its own.',
  },
  providerUnused: {
    code: 'STK6121',
    severity: 'warning',
    message:
      '"{name}" names no provider, so Pulumi deploys it with the configuration "{package}:…" and not with the provider "{key}", as Laktory 0.10 did; add "provider", or say "none" under "pulumi.compat".',
  },
  schemaNotRead: {
    code: 'STK6122',
    severity: 'error',
    message: '"{path}" is no schema of a Pulumi package: {problem}.',
  },
  schemaMissing: {
    code: 'STK6123',
    severity: 'error',
    message: 'There is no file "{path}", in which the schema of a Pulumi package is expected.',
  },
  dependsOnLookup: {
    code: 'STK6124',
    severity: 'warning',
    message:
      '"{name}" need not wait for "{target}", which is only looked up by a function: the dependency is left out.',
  },
  optionOfLookup: {
    code: 'STK6074',
    severity: 'warning',
    message: '"{option}" of "{name}" is left out: a function that only looks something up takes no such option.',
  },
  timeoutNotPossible: {
    code: 'STK6125',
    severity: 'error',
    message: '"timeouts.{option}" of "{name}" has no counterpart in Pulumi, which has "create", "update" and "delete".',
  },
  parentNotResource: {
    code: 'STK6126',
    severity: 'error',
    message:
      '"{option}" of "{name}" must be a reference to one resource of the stack that is not looked up by a function.',
  },
  stackNamedTwice: {
    code: 'STK6127',
    severity: 'error',
    message:
      '"--stack" names the stack of Pulumi where there is no environment, but "{stack}" is deployed for "{environment}", which is its name.',
  },
  organizationNamedTwice: {
    code: 'STK6070',
    severity: 'error',
    message: '"--organization" says "{organization}", but "--stack" names the stack with its organization: "{stack}".',
  },
  dependsOnText: {
    code: 'STK6071',
    severity: 'error',
    message:
      '"{name}" is to wait for "{text}", which is no reference to a resource of the stack, and Pulumi waits for nothing else.',
  },
  sameOutput: {
    code: 'STK6128',
    severity: 'error',
    message: 'The output "{name}" is given twice, under "outputs" and under "pulumi.outputs".',
  },
  outputDescription: {
    code: 'STK6129',
    severity: 'warning',
    message: 'The description of the output "{name}" is not written: outputs of Pulumi have none.',
  },
  moduleNotPossible: {
    code: 'STK6130',
    severity: 'error',
    message:
      'The module "{name}" cannot be written: Pulumi\'s YAML calls no modules of Terraform; write its resources, or leave the stack to Terraform.',
  },
  refusedPart: {
    code: 'STK6131',
    severity: 'error',
    message: 'Pulumi refuses this part of "{name}": {said}.',
  },
});
