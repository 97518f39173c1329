import { defineDiagnostics } from '../../diagnostics/define.ts';

/** What the fields' types cannot say about Databricks resources. Codes 3100–3199, and 2092. */
export const databricksDiagnostics = defineDiagnostics({
  grantsAndGrant: {
    code: 'STK3100',
    severity: 'error',
    message:
      '"{name}" has both "grants" and "grant"; "grants" sets all privileges and would take away what "grant" adds, so keep one of them.',
  },
  accessControlPrincipal: {
    code: 'STK3101',
    severity: 'error',
    message:
      'An access control is for exactly one of "group_name", "user_name" and "service_principal_name", but this one has {found}.',
  },
  cannotLookUp: {
    code: 'STK3102',
    severity: 'error',
    message: '"{name}" cannot be looked up: "lookup_existing" does not exist for "{kind}".{suggestion}',
  },
  lookupFields: {
    code: 'STK3103',
    severity: 'error',
    message: 'The lookup of "{name}" must have {rule} of {fields}, but it has {found}.',
  },
  lookupIgnores: {
    code: 'STK3104',
    severity: 'warning',
    message: '"{field}" has no effect, because "{name}" is only looked up and not managed.',
  },
  pathUnknown: {
    code: 'STK3105',
    severity: 'error',
    message: '"{name}" needs "path", or "source" to take the name of the file from.',
  },
  fixedByOwner: {
    code: 'STK3106',
    severity: 'warning',
    message: '"{field}" is always that of "{owner}" here, so the value "{value}" has no effect.',
  },
  dbfsPermissions: {
    code: 'STK3107',
    severity: 'error',
    message: 'Files in DBFS have no permissions, so "{name}" cannot have "access_controls".',
  },
  indexSpecification: {
    code: 'STK3108',
    severity: 'error',
    message: 'The index "{name}" has the type "{type}", so it needs the field "{field}".',
  },
  retiredField: {
    code: 'STK3109',
    severity: 'warning',
    message: '"{old}" is how "{now}" was written formerly. Write "{now}" instead.',
  },
  retiredAndPresent: {
    code: 'STK3110',
    severity: 'error',
    message: '"{old}" is how "{now}" was written formerly, and "{now}" is given too. Keep "{now}".',
  },
  definitionNotJson: {
    code: 'STK3113',
    severity: 'error',
    message: 'The definition of "{name}" is text that is not JSON: {reason}.',
  },
  retiredKind: {
    code: 'STK3115',
    severity: 'warning',
    message: 'The provider replaces what "{kind}" stands for; new monitors should be written under "{now}".',
  },
  nameDiffers: {
    code: 'STK3114',
    severity: 'error',
    message: '"{name}" cannot be named "{other}": the name of a resource is its key in the stack.',
  },
  formerDefault: {
    code: 'STK3117',
    severity: 'warning',
    message:
      '"{name}" has no "{field}", so "{value}" is taken as in earlier versions. Write it: the provider requires the field.',
  },
  providerConfig: {
    code: 'STK3130',
    severity: 'warning',
    message: '"provider_config" of "{name}" has no effect: the provider of the resource decides over the workspace.',
  },
  nothingToRender: {
    code: 'STK3160',
    severity: 'warning',
    message:
      '"render_vars" of "{name}" has no effect without "{field}", the local file whose placeholders it replaces.',
  },
  renderedPath: {
    code: 'STK3161',
    severity: 'error',
    message:
      'The file of "{name}" with its placeholders replaced is kept under "{path}", which must be known now and be a path that a file can have.',
  },
  noConfiguration: {
    code: 'STK3162',
    severity: 'error',
    message: 'The package "{name}" is built by "{path}", which does not exist.',
  },
  noBuildCommand: {
    code: 'STK3163',
    severity: 'error',
    message: 'The "build_command" of "{name}" must be a program and its arguments, {problem}.',
  },
  halfPackage: {
    code: 'STK3164',
    severity: 'error',
    message: '"{name}" describes a Python package, which needs the field "{field}".',
  },
  notOfPackage: {
    code: 'STK3165',
    severity: 'error',
    message: '"{name}" describes a Python package, which has no field "{field}".',
  },
  noTree: {
    code: 'STK3166',
    severity: 'error',
    message: '"{name}" uploads the folder "{path}", which does not exist or cannot be read as a whole.',
  },
  treeIsEmpty: {
    code: 'STK3167',
    severity: 'warning',
    message: '"{name}" makes nothing: every file of the folder "{path}" is left out, or there is none.',
  },
  templateUnused: {
    code: 'STK3168',
    severity: 'warning',
    message: 'No file of "{name}" matches "{pattern}", so nothing is rendered for it.',
  },
  sameNameInTree: {
    code: 'STK3171',
    severity: 'error',
    message:
      'The files "{first}" and "{second}" would both have the name "{name}"; rename one of them, or leave one out.',
  },
  treeWithoutSource: {
    code: 'STK3169',
    severity: 'error',
    message: '"{name}" needs "source", the local folder that is uploaded.',
  },
  affixWithoutName: {
    code: 'STK3116',
    severity: 'error',
    message: '"{name}" has a "{field}" but no "{attribute}" to put it to.',
  },
  providerFindsOut: {
    code: 'STK2092',
    severity: 'warning',
    message: '"{field}" of "{name}" has no effect: the provider finds it out by itself. Remove it.',
  },
});
