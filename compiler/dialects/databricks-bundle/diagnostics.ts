import { defineDiagnostics } from '../../diagnostics/define.ts';

/** What is said about Databricks bundles that are read as they are. */
export const bundleDiagnostics = defineDiagnostics({
  noRootFile: {
    code: 'STK3600',
    severity: 'error',
    message: 'There is no bundle in "{folder}": its root file is called databricks.yml.',
  },
  notABundle: { code: 'STK3601', severity: 'error', message: '"{file}" cannot be read as part of a bundle: {reason}.' },
  includes: { code: 'STK3602', severity: 'error', message: '"{pattern}" cannot be included: {reason}.' },
  resourceTwice: {
    code: 'STK3603',
    severity: 'error',
    message: 'The resource "{name}" stands in two files; a bundle joins only what a target changes.',
  },
  differentKinds: {
    code: 'STK3604',
    severity: 'error',
    message: '{found} cannot be merged into {other}, and both are given for the same key.',
  },
  unknownTarget: { code: 'STK3605', severity: 'error', message: 'The bundle has no target "{name}".{suggestion}' },
  onlyOne: {
    code: 'STK3606',
    severity: 'error',
    message: '"{first}" and "{second}" are both there, and only one of them can be meant.',
  },
  unknownKey: {
    code: 'STK3607',
    severity: 'warning',
    message: 'A bundle knows no "{key}" {where}, so it is dropped.{suggestion}',
  },
  includeIgnored: {
    code: 'STK3608',
    severity: 'warning',
    message: 'Only the root file of a bundle includes others, so "include" in "{file}" is ignored.',
  },
  unknownReference: {
    code: 'STK3610',
    severity: 'error',
    message: '"{reference}" refers to nothing in the bundle.{suggestion}',
  },
  collectionInText: {
    code: 'STK3611',
    severity: 'error',
    message: '"{reference}" is {found}, which cannot be put into a text.',
  },
  circle: { code: 'STK3612', severity: 'error', message: '"{text}" leads back to itself, so it has no value.' },
  unknownVariable: {
    code: 'STK3613',
    severity: 'error',
    message: 'The bundle has no variable "{name}", so it cannot be given a value.{suggestion}',
  },
  variableShape: { code: 'STK3614', severity: 'error', message: 'The variable "{name}" {problem}.' },
  variableType: {
    code: 'STK3615',
    severity: 'warning',
    message: 'The only type that a variable can have is "complex"; that of "{name}" says nothing.',
  },
  noName: { code: 'STK3616', severity: 'error', message: 'The bundle has no name: "bundle.name" {problem}.' },
  needsWorkspace: {
    code: 'STK3617',
    severity: 'error',
    message:
      '"{key}" cannot be compiled from files: {reason}; "--resolved TARGET=FILE" takes what "databricks bundle validate -o json" prints.',
  },
  ofCommandLine: {
    code: 'STK3618',
    severity: 'warning',
    message: 'Not part of what is compiled, and dropped: {keys}.',
  },
  unknownKind: {
    code: 'STK3620',
    severity: 'error',
    message: 'No resource of a bundle is called "{kind}".{suggestion}',
  },
  withoutType: { code: 'STK3621', severity: 'error', message: '"{kind}.{name}" cannot be compiled: {reason}.' },
  nothingThere: {
    code: 'STK3622',
    severity: 'error',
    message: '"{reference}" refers to a resource that the bundle does not have.{suggestion}',
  },
  staysText: {
    code: 'STK3623',
    severity: 'warning',
    message: '"{reference}" is nothing that a bundle replaces, so it stays as it is written.{suggestion}',
  },
  keyStaysText: {
    code: 'STK2072',
    severity: 'warning',
    message: 'Bundles replace placeholders in values only, so the key "{key}" stays as it is written.',
  },
  nameTaken: {
    code: 'STK3624',
    severity: 'error',
    message: 'Two blocks would be called "{name}": {first} and {second}.',
  },
  localPath: { code: 'STK3625', severity: 'error', message: '"{path}" is no path that can be uploaded: {reason}.' },
  besideFile: {
    code: 'STK3626',
    severity: 'error',
    message: '"{key}" cannot stand beside "file_path": "{file}" says it.',
  },
  dropped: { code: 'STK3627', severity: 'warning', message: '"{field}" of {resource} is dropped: {reason}.' },
  lookup: { code: 'STK3628', severity: 'error', message: 'The variable "{name}" cannot be looked up: {reason}.' },
  needsValue: {
    code: 'STK3629',
    severity: 'warning',
    message: '"{reference}" is known to the CLI alone, so it is the variable "{name}", which has to be given.',
  },
  runAsRefused: {
    code: 'STK3630',
    severity: 'warning',
    message:
      '"{kind}.{name}" cannot run as somebody else, so the CLI refuses "run_as" beside it unless whoever deploys is meant.',
  },
  bundleLevel: {
    code: 'STK3631',
    severity: 'error',
    message: 'The permissions of a bundle have the levels CAN_MANAGE, CAN_VIEW and CAN_RUN, and not "{level}".',
  },
  principalTwice: {
    code: 'STK3632',
    severity: 'warning',
    message: '"{resource}" has a permission of its own for "{name}", so that of the bundle does not count there.',
  },
  runAsPrincipal: {
    code: 'STK3633',
    severity: 'error',
    message: '"run_as" names either a user or a service principal, and here it names {found}.',
  },
  production: {
    code: 'STK3636',
    severity: 'warning',
    message: 'The target "{target}" is for production and {problem}.',
  },
  notUploaded: {
    code: 'STK3637',
    severity: 'warning',
    message:
      'The files of the bundle are not uploaded by what is compiled, and {what} needs them at "{path}"; "databricks sync" puts them there.',
  },
  notBuilt: {
    code: 'STK3638',
    severity: 'error',
    message: '"{path}" is not there, and no artifact of the bundle builds it.',
  },
  emptyArtifact: {
    code: 'STK3640',
    severity: 'error',
    message: 'The artifact "{name}" says neither "build", which makes something, nor "files", which are there.',
  },
  defaultTwice: {
    code: 'STK3641',
    severity: 'warning',
    message:
      'The targets "{first}" and "{second}" both say that they are the default, so the CLI deploys nothing until it is told which one.',
  },
  notInBundle: {
    code: 'STK3642',
    severity: 'warning',
    message: '"{resource}" is deployed, and the bundle does not have it: {outcome}.',
  },
  noState: {
    code: 'STK3643',
    severity: 'error',
    message: '"{file}" is no deployment state of a bundle: {reason}.',
  },
  notDeployed: {
    code: 'STK3644',
    severity: 'warning',
    message: 'Not in the deployment state "{file}", so the first apply creates it: {resources}.',
  },
  credentialValue: {
    code: 'STK3645',
    severity: 'warning',
    message:
      'The variable "{name}" is a credential, so its value in the bundle is left out; give it to Terraform as TF_VAR_{name}.',
  },
  unknownField: {
    code: 'STK3670',
    severity: 'warning',
    message: '"{field}" of "{owner}" is dropped: {reason}.{suggestion}',
  },
  notDefined: {
    code: 'STK3671',
    severity: 'error',
    message: 'The resource "{name}" {problem}, so it cannot be made.',
  },
  noValue: {
    code: 'STK3672',
    severity: 'warning',
    message: 'The variable "{name}" has no value: "--var {name}=…", BUNDLE_VAR_{name} or a "default" gives it one.',
  },
  startsInDevelopment: {
    code: 'STK3673',
    severity: 'error',
    message: 'The target "{target}" is for development, where jobs wait to be started, and its presets start them all.',
  },
  notInVolume: {
    code: 'STK3674',
    severity: 'error',
    message: '"workspace.{field}" lies in a volume, and only "artifact_path" may.',
  },
  alertText: {
    code: 'STK3676',
    severity: 'error',
    message:
      'The file of an alert cannot refer to anything, and "{file}" holds "{reference}"; what refers stands in the bundle.',
  },
  mergedTwice: {
    code: 'STK3677',
    severity: 'warning',
    message:
      '"<<" stands twice in one mapping: both are merged here, and the CLI refuses it; "<<: [*first, *second]" says the same.',
  },
  nobody: {
    code: 'STK3675',
    severity: 'error',
    message: 'A line of the {list} of "{resource}" names nobody: {field} is missing.',
  },
  unknownMode: {
    code: 'STK3678',
    severity: 'error',
    message: 'A target is in the mode "development" or "production", and not "{mode}".',
  },
  shared: {
    code: 'STK3679',
    severity: 'warning',
    message:
      'The target "{target}" is for development, and "{field}" is the same for everybody: two people who deploy it overwrite each other.',
  },
  tooLarge: {
    code: 'STK3639',
    severity: 'error',
    message: 'What the variables of this bundle stand for comes to more than {limit} characters.',
  },
});
