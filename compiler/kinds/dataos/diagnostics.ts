import { defineDiagnostics } from '../../diagnostics/define.ts';

/** What is said about DataOS manifests, stacks, templates and profiles. Codes 3400–3499. */
export const dataosDiagnostics = defineDiagnostics({
  notCompiled: {
    code: 'STK3400',
    severity: 'warning',
    message: '"{name}" is of the type "{type}", which stackc does not compile.',
  },
  misspeltType: {
    code: 'STK3492',
    severity: 'error',
    message: '"{name}" is of the type "{type}", which no manifest has.{suggestion}',
  },
  badName: { code: 'STK3401', severity: 'error', message: '"{name}" cannot be the name of a {what}: {reason}.' },
  sectionEmpty: {
    code: 'STK3402',
    severity: 'error',
    message: '"{section}" is empty, but {keys} stand beside it in column {column}. Indent them below "{section}".',
  },
  unknownStack: {
    code: 'STK3403',
    severity: 'error',
    missing: true,
    message: 'There is no stack "{stack}": {reason}.{suggestion}',
  },
  badStackReference: {
    code: 'STK3404',
    severity: 'error',
    message: '"{stack}" does not name a stack. Write name, name:version or name+flavor:version.',
  },
  ambiguousStack: {
    code: 'STK3405',
    severity: 'error',
    message: '"{stack}" can mean several flavors: {flavors}. Name one: "{example}".',
  },
  notForOrchestrator: {
    code: 'STK3406',
    severity: 'error',
    message: 'The stack "{stack}" cannot be run by a {type}, because it has no "{config}".',
  },
  stackSpecWrong: { code: 'STK3407', severity: 'error', message: '{place} {reason}, as the stack "{stack}" demands.' },
  schemaUnusable: {
    code: 'STK3408',
    severity: 'error',
    message: 'The JSON Schema of the stack "{stack}" cannot be used: {reason}.',
  },
  templateUnreadable: {
    code: 'STK3410',
    severity: 'error',
    message: 'The template "{template}" of the stack "{stack}" is wrong in line {line}, column {column}: {reason}',
  },
  templateFailed: {
    code: 'STK3411',
    severity: 'error',
    message:
      'The template "{template}" of the stack "{stack}" fails in line {line}, column {column}, for {what}: {reason}',
  },
  renderedUnreadable: {
    code: 'STK3412',
    severity: 'error',
    message:
      'What the template "{template}" of the stack "{stack}" makes for {what} is no YAML that can be used: {reason}',
  },
  renderedShape: {
    code: 'STK3413',
    severity: 'error',
    message: 'The template "{template}" of the stack "{stack}" must make {expected}, but for {what} it makes {found}.',
  },
  suspicious: {
    code: 'STK3414',
    severity: 'warning',
    message:
      'What the template "{template}" of the stack "{stack}" makes for {what} contains "{text}", which {meaning}.',
  },
  innerFile: {
    code: 'STK3415',
    severity: 'error',
    message: 'The file "{file}" that the stack "{stack}" makes for {what} cannot be read: {reason}',
  },
  innerFileDoubtful: {
    code: 'STK3416',
    severity: 'warning',
    message: 'The file "{file}" that the stack "{stack}" makes for {what} is doubtful: {reason}',
  },
  unknownInContainer: {
    code: 'STK3417',
    severity: 'warning',
    message:
      '"{key}" is left out of what the template "{template}" of the stack "{stack}" makes for {what}, because it is not a field of "{owner}".{suggestion}',
  },
  filterUnreadable: {
    code: 'STK3418',
    severity: 'error',
    message: 'The jq filter "{filter}" of the stack "{stack}" cannot be used: {reason}.',
  },
  filterFailed: {
    code: 'STK3419',
    severity: 'warning',
    message: 'The jq filter "{filter}" of the stack "{stack}" finds nothing in {what}: {reason}.',
  },
  badAddress: { code: 'STK3420', severity: 'error', message: '"{address}" is no DataOS address: {reason}.' },
  unknownDepot: {
    code: 'STK3421',
    severity: 'warning',
    missing: true,
    message:
      'Nothing is known of the depot "{depot}" that {what} uses, so it gets no credentials for "{address}".{suggestion}',
  },
  noCredentials: {
    code: 'STK3422',
    severity: 'warning',
    missing: true,
    message: 'The depot "{depot}" names no secret for acl={acl}, which {what} needs for "{address}".',
  },
  secretElsewhere: {
    code: 'STK3423',
    severity: 'warning',
    missing: true,
    message: 'The secret "{name}" is not in the input, so the namespace "{namespace}" must have it.{suggestion}',
  },
  noSuchKey: { code: 'STK3424', severity: 'error', message: 'The secret "{name}" has no key "{key}".{suggestion}' },
  keysExclude: {
    code: 'STK3425',
    severity: 'error',
    message: 'Only one of "key", "keys" and "allKeys" can choose from the secret "{name}", but it has {found}.',
  },
  volumeElsewhere: {
    code: 'STK3426',
    severity: 'warning',
    missing: true,
    message:
      'The volume "{name}" is not in the input, so the namespace "{namespace}" must have the claim "{claim}".{suggestion}',
  },
  unknownCompute: {
    code: 'STK3427',
    severity: 'warning',
    missing: true,
    message: 'Nothing is known of the compute "{name}", so {what} can run on any node.{suggestion}',
  },
  unsetVariable: {
    code: 'STK3428',
    severity: 'error',
    message:
      'The environment variable "{name}" is not set. Set it, or leave the text as it is with --disable-interpolation.',
  },
  noPort: {
    code: 'STK3430',
    severity: 'error',
    message:
      'The ingress of "{name}" leads nowhere, because neither "servicePort" nor the stack "{stack}" names a port.',
  },
  openIngress: {
    code: 'STK3431',
    severity: 'warning',
    message: 'The ingress "{path}" of "{name}" is open to everybody, because "noAuthentication" is true.',
  },
  noPath: {
    code: 'STK3432',
    severity: 'error',
    message: 'The ingress of "{name}" is enabled and needs a "path" that begins with a slash.',
  },
  overLimit: {
    code: 'STK3433',
    severity: 'error',
    message: 'The request of {request} for "{resource}" is larger than its limit of {limit}.',
  },
  badQuantity: { code: 'STK3434', severity: 'error', message: '"{value}" is no amount of "{resource}": {reason}.' },
  otherCase: { code: 'STK3435', severity: 'warning', message: 'The {what} "{written}" is read as "{meant}".' },
  unusualVersion: {
    code: 'STK3436',
    severity: 'warning',
    message: 'The version of a {type} is {expected}, but this is "{version}".',
  },
  ofTheServer: {
    code: 'STK3437',
    severity: 'warning',
    message: '{keys} of "{name}" have no effect, because the server sets them.',
  },
  noEffect: { code: 'STK3438', severity: 'warning', message: '"{key}" has no effect here: {reason}.' },
  longName: { code: 'STK3439', severity: 'warning', message: 'The name "{name}" is too long for a {what}: {reason}.' },
  floatVersion: {
    code: 'STK3440',
    severity: 'warning',
    message: 'The version of the stack "{stack}" is a number and read as "{version}". Put it in quotes.',
  },
  danglingMount: {
    code: 'STK3442',
    severity: 'error',
    message:
      'The container "{container}" of {what} mounts the volume "{volume}", which the pod does not have.{suggestion}',
  },
  volumeTwice: { code: 'STK3443', severity: 'error', message: 'The pod of {what} has two volumes called "{volume}".' },
  referenceElsewhere: {
    code: 'STK3444',
    severity: 'warning',
    missing: true,
    message:
      'The container "{container}" of {what} refers to the {kind} "{name}", which is neither written nor declared as external.{suggestion}',
  },
  otherNamespace: {
    code: 'STK3445',
    severity: 'warning',
    message:
      'The template "{template}" of the stack "{stack}" puts {what} into the namespace "{namespace}", not into its workspace "{workspace}".',
  },
  noImage: {
    code: 'STK3446',
    severity: 'error',
    message:
      'The stack "{stack}" has neither an image nor a "containerResourceTemplate", so {what} has nothing to run.',
  },
  secretNotWritten: {
    code: 'STK3447',
    severity: 'warning',
    message:
      'The values of the secret "{name}" are not written, so the cluster must have it; "secrets.values" of the profile can change that.',
  },
  apiKeyNotWritten: {
    code: 'STK3448',
    severity: 'warning',
    message:
      'The API key of {what} is not written. Name the secret that has it: "secrets.apiKeySecret" of the profile.',
  },
  noFile: { code: 'STK3449', severity: 'error', message: 'The file "{path}" of "{key}" does not exist.' },
  fileTwice: {
    code: 'STK3450',
    severity: 'error',
    message: 'The configuration of {what} has two files called "{file}".',
  },
  skeletonShape: {
    code: 'STK3451',
    severity: 'error',
    message: 'The skeleton "{skeleton}" must make {expected}, but for {what} it makes {found}.',
  },
  secretSection: {
    code: 'STK3452',
    severity: 'error',
    message: '"{name}" needs exactly one of "secret" and "instance-secret".',
  },
  twice: {
    code: 'STK3453',
    severity: 'error',
    message: 'There are two manifests for the {type} "{name}".',
  },
  noMaximum: {
    code: 'STK3454',
    severity: 'error',
    message: '"autoScaling" of "{name}" needs "maxReplicas", at least as many as "minReplicas".',
  },
  notAManifest: {
    code: 'STK3455',
    severity: 'error',
    message: 'This is no manifest of DataOS: it needs {missing}.',
  },
  notOneOfThem: {
    code: 'STK3483',
    severity: 'warning',
    message: '"{file}" is no manifest of DataOS and is left out: it has neither "type" nor "version".',
  },
  badStamp: {
    code: 'STK3457',
    severity: 'error',
    message: '"{stamp}" cannot be a stamp: it is of one to ten small letters and digits.',
  },
  badJson: { code: 'STK3458', severity: 'error', message: '"{field}" must be JSON, but {reason}.' },
  doubtfulReconciler: {
    code: 'STK3459',
    severity: 'warning',
    message: 'The reconciler "{reconciler}" is not "stackManager", the only one that users have.',
  },
  unguardedIngress: {
    code: 'STK3460',
    severity: 'warning',
    message:
      'The ingress "{path}" of "{name}" is for people who logged in, but nobody asks them: "ingress.authentication.annotations" of the platform profile says how.',
  },
  innerReference: {
    code: 'STK3475',
    severity: 'warning',
    missing: true,
    message: '{what} refers to the {kind} "{name}", which is neither written nor declared as external.{suggestion}',
  },
  innerShape: {
    code: 'STK3477',
    severity: 'error',
    message: '"{field}" of {what} must be a list, but the template "{template}" of the stack "{stack}" makes {found}.',
  },
  unknownLevel: {
    code: 'STK3481',
    severity: 'warning',
    message: 'The platform knows no log level "{level}"; it knows "INFO", "WARN", "DEBUG" and "ERROR".{suggestion}',
  },
  missingFile: {
    code: 'STK3480',
    severity: 'warning',
    message: 'A container of {what} is told to read "{path}", but no such file is made.{suggestion}',
  },
});
