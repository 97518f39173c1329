import { defineDiagnostics } from '../../diagnostics/define.ts';

/**
 * Messages about Dataiku projects. Where the original has a text for a mistake, it is the text here, to the letter: people and
 * pipelines know it.
 */
export const dataikuDiagnostics = defineDiagnostics({
  // Files that cannot be read as a project.
  emptyFile: { code: 'STK3500', severity: 'error', message: 'Empty YAML file: {file}' },
  wrongStructure: {
    code: 'STK3501',
    severity: 'error',
    message: 'Invalid config structure in {file}: expected dict, got {found}',
  },
  missingField: { code: 'STK3502', severity: 'error', message: "Missing required field in {file}: '{field}'" },
  wrongSection: { code: 'STK3503', severity: 'error', message: 'Error parsing config from {file}: {problem}' },
  noProjectFile: {
    code: 'STK3504',
    severity: 'error',
    message: 'project.yml not found in {folder}. Directory-based configs require a project.yml file.',
  },
  sectionNotFolder: {
    code: 'STK3505',
    severity: 'error',
    message: '{section} path is not a directory: {path}',
  },
  notFound: { code: 'STK3506', severity: 'error', message: 'Config path not found: {path}' },
  notPlain: {
    code: 'STK3507',
    severity: 'error',
    message: 'A Dataiku project cannot include other files with "!{tag}".',
  },
  variableMissing: {
    code: 'STK3508',
    severity: 'error',
    message: 'The environment variable "{variable}" is not set, and no default is given.',
  },
  mixedKeys: {
    code: 'STK3509',
    severity: 'error',
    message: 'Failed to build state from config: the keys of one mapping are of different types ({first} and {second})',
  },

  // The rules of the original, in its words.
  againstSchema: { code: 'STK3510', severity: 'error', message: '{problem}' },
  projectKeyNaming: {
    code: 'STK3512',
    severity: 'error',
    message: "Project key '{name}' must be UPPERCASE_WITH_UNDERSCORES",
  },
  datasetNaming: {
    code: 'STK3513',
    severity: 'error',
    message: "Dataset name '{name}' must be UPPERCASE_WITH_UNDERSCORES",
  },
  recipeNaming: {
    code: 'STK3514',
    severity: 'error',
    message: "Recipe name '{name}' must be lowercase_with_underscores",
  },
  fieldRequired: { code: 'STK3515', severity: 'error', message: '{what} is required' },
  outputRequired: { code: 'STK3516', severity: 'error', message: 'Recipe must have at least one output' },
  datasetType: {
    code: 'STK3517',
    severity: 'warning',
    message: "Invalid dataset type '{type}'. Valid types: {types}",
  },
  recipeType: { code: 'STK3518', severity: 'warning', message: "Invalid recipe type '{type}'. Valid types: {types}" },
  unknownInput: {
    code: 'STK3519',
    severity: 'error',
    message: "Recipe input '{name}' references non-existent dataset",
  },
  unknownOutput: {
    code: 'STK3520',
    severity: 'error',
    message: "Recipe output '{name}' references non-existent dataset",
  },
  circular: { code: 'STK3521', severity: 'error', message: 'Circular dependency detected: {circle}' },

  // Rules that the original lacks.
  projectRequired: { code: 'STK3522', severity: 'error', message: 'Configuration must include a project' },
  duplicateName: { code: 'STK3523', severity: 'error', message: "Duplicate {kind} name '{name}'" },
  unknownKey: {
    code: 'STK3524',
    severity: 'warning',
    message: 'The key "{key}" has no meaning here and is left out.{suggestion}',
  },
  multipleWriters: {
    code: 'STK3525',
    severity: 'warning',
    message: 'The recipes "{first}" and "{second}" both write the dataset "{dataset}".',
  },
  notSupported: {
    code: 'STK3526',
    severity: 'error',
    message: '"{key}" is not supported: {reason}.',
  },
  sectionElsewhere: {
    code: 'STK3527',
    severity: 'warning',
    message: '"{key}" is not read in a file of the folder "{folder}": only "{folder}" is.',
  },
  wrongShape: { code: 'STK3528', severity: 'error', message: '"{field}" must be {wanted}, and this is {found}.' },
  unknownOverride: {
    code: 'STK3529',
    severity: 'error',
    message:
      'The environment "{environment}" changes the {kind} "{name}", which the project does not have.{suggestion}',
  },
  codeFileMissing: { code: 'STK3530', severity: 'error', message: 'The file "{path}" is not there.' },
  twoSpellings: {
    code: 'STK3531',
    severity: 'error',
    message: '"{key}" and "{other}" say the same thing; keep one of them.',
  },
  needed: {
    code: 'STK3532',
    severity: 'warning',
    message: 'A dataset of type "{type}" needs "{field}", or DSS cannot create it.',
  },
  formatWithoutFiles: {
    code: 'STK3533',
    severity: 'warning',
    message: 'A dataset of type "{type}" is a table, so "format_type" means nothing.',
  },
  unknownEnvironment: {
    code: 'STK3534',
    severity: 'error',
    message: 'The project has no environment "{name}": there is no "{file}".{suggestion}',
  },
  notKnownYet: {
    code: 'STK3535',
    severity: 'error',
    message: '"{text}" is known only when something else is deployed, so it cannot be part of a Dataiku project.',
  },
  plainCredential: {
    code: 'STK3536',
    severity: 'warning',
    hidesText: true,
    message:
      '"{key}" is or holds what looks like a credential, which would stand in clear in plans and state files; use a placeholder.',
  },

  // Scenarios in the words of the planned format.
  cronNotSupported: {
    code: 'STK3540',
    severity: 'error',
    message: 'DSS has no trigger for the schedule "{cron}": {problem}.',
  },
  unknownInStep: {
    code: 'STK3541',
    severity: 'error',
    message: 'The step names the {kind} "{name}", which the project does not have.{suggestion}',
  },
  stepLacks: { code: 'STK3542', severity: 'error', message: '{what} of type "{type}" needs "{field}".' },

  // The Project Deployer.
  deployedTwice: {
    code: 'STK3537',
    severity: 'error',
    message: 'Two deployments put a project of one key on the infrastructure "{infra}".',
  },
  unknownBundle: {
    code: 'STK3538',
    severity: 'error',
    message: 'The published project "{project}" has no bundle "{bundle}" here; it has {known}.',
  },
  remapsToItself: {
    code: 'STK3539',
    severity: 'warning',
    message: '"{name}" is remapped to itself, which changes nothing.',
  },
  deployerName: {
    code: 'STK3544',
    severity: 'error',
    message: 'The "{key}" of this {kind} is "{name}", and may only have letters, digits, "_", "." and "-".',
  },
  unknownStage: {
    code: 'STK3545',
    severity: 'error',
    message: 'The stage "{stage}" is none of those that the block expects: {known}.{suggestion}',
  },
  deployerKey: {
    code: 'STK3546',
    severity: 'error',
    hidesText: true,
    message:
      'This "api_key" would stand in clear in plans and state files; use a placeholder of a sensitive variable, such as "{example}".',
  },
  secretInCode: {
    code: 'STK3547',
    severity: 'error',
    message: 'The sensitive variable "{variable}" cannot be put into code, where everybody could read it.',
  },
  permissionOfNobody: {
    code: 'STK3548',
    severity: 'error',
    message: 'A permission names a "group" or a "user", and this one names {found}.',
  },
  permissionToNothing: {
    code: 'STK3549',
    severity: 'warning',
    message: 'This permission allows nothing: "role" or a right such as "readProjectContent" says what.',
  },
  archiveChecksum: {
    code: 'STK3543',
    severity: 'error',
    message: 'The "sha256" of the bundle "{bundle}" cannot be right: {problem}.',
  },
});
