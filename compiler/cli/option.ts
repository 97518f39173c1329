/** One option of a command, as help and the reader of arguments know it. */
export interface Option {
  /** Without dashes: `environment`. */
  readonly name: string;
  readonly short?: string;
  /** Another name for the same, not shown in help. */
  readonly alias?: string;
  /** What stands for the value in help: `ENV`. Options without it are switches. */
  readonly value?: string;
  /** The only values that are allowed. */
  readonly choices?: readonly string[];
  /** Known, but not shown in help: for those who come from another tool. */
  readonly isHidden?: boolean;
  /** It is for the engine of a target, and refused where no engine reads it. */
  readonly isForEngine?: true;
  /** Half a sentence for help. */
  readonly help: string;
}

/** Options of every command. */
export const commonOptions: readonly Option[] = [
  { name: 'help', short: 'h', help: 'show this help' },
  { name: 'version', short: 'V', help: 'show the version of stackc' },
  { name: 'no-color', help: 'print without colors, as with the variable NO_COLOR' },
];

/** What only Databricks bundles have, as they stand or imported. */
export const bundleOptions: readonly Option[] = [
  {
    name: 'resolved',
    value: 'TARGET=FILE',
    help: 'for a Databricks bundle: what "databricks bundle validate -o json -t TARGET" printed; may be repeated',
  },
  {
    name: 'files',
    value: 'FORM',
    choices: ['tree', 'none'],
    help: 'for a Databricks bundle: upload its files as workspace trees (default, but with --state), or leave them to "databricks sync"',
  },
  {
    name: 'state',
    value: 'TARGET=FILE',
    help: 'for a Databricks bundle: the terraform.tfstate or resources.json of what is deployed, which is adopted; may be repeated',
  },
  {
    name: 'skip',
    value: 'KIND',
    help: 'for a Databricks bundle: leave out its resources of this kind, such as genie_spaces; may be repeated',
  },
];

/** Options of every command that compiles a stack. */
export const stackOptions: readonly Option[] = [
  {
    name: 'environment',
    short: 'e',
    alias: 'env',
    value: 'ENV',
    help: 'lay this environment over the stack (default: the first one); may be repeated, or several with commas',
  },
  { name: 'no-environment', help: 'compile the stack as it is, without any environment' },
  { name: 'all-environments', help: 'compile the stack once for each of its environments' },
  {
    name: 'target',
    short: 't',
    value: 'TARGET',
    help: 'compile only for this target; may be repeated, or several with commas (default: all)',
  },
  {
    name: 'dialect',
    value: 'FORMAT',
    choices: ['databricks-bundle', 'dataiku', 'dataos'],
    help: 'the foreign format that the stack is written in (default: its name tells)',
  },
  {
    name: 'syntax',
    value: 'FORM',
    choices: ['json', 'hcl', 'both'],
    help: 'the form of Terraform documents (default: terraform.syntax, else json)',
  },
  {
    name: 'paths',
    value: 'FORM',
    choices: ['relative', 'as_written'],
    help: 'how Terraform and Pulumi write paths of local files (default: terraform.paths or pulumi.paths, else relative)',
  },
  { name: 'profile', value: 'FILE', help: 'the platform profile, for DataOS manifests (default: kubernetes.profile)' },
  { name: 'resolve', value: 'FILE', help: 'how dataos:// addresses are resolved (default: kubernetes.resolve)' },
  { name: 'stamp', value: 'STAMP', help: 'the stamp of DataOS resources (default: a hash of each)' },
  ...bundleOptions,
  { name: 'disable-interpolation', help: 'leave $NAME in DataOS manifests as it is written' },
  {
    name: 'var',
    value: 'NAME=VALUE',
    help: 'set a variable of the stack, or what $NAME of DataOS and env.NAME of Dataiku stand for; may be repeated',
  },
  {
    name: 'var-file',
    value: 'FILE',
    help: 'read variables from this file (default: variables.ENV.yaml, else variables.yaml, beside the stack)',
  },
  {
    name: 'set',
    value: 'PATH=VALUE',
    help: 'lay a value over the stack, after the environment: prefect.flow_run.name=nightly; may be repeated',
  },
  { name: 'inherit-env', help: 'let infrastructure blocks start with the PREFECT_ variables of this process' },
  {
    name: 'yaml-version',
    value: 'VERSION',
    choices: ['1.1', '1.2'],
    help: 'how to read plain values: 1.1 or 1.2 (default)',
  },
  { name: 'allow-unresolved', help: 'warn, instead of failing, where a variable has no value' },
  { name: 'allow-plain-secrets', help: 'warn, instead of failing, where a secret would be written in clear' },
  { name: 'strict', help: 'treat warnings as errors' },
  {
    name: 'format',
    value: 'FORMAT',
    choices: ['text', 'json', 'sarif'],
    help: 'how to print messages: text (default), json or sarif',
  },
  { name: 'quiet', short: 'q', help: 'print messages about the stack only: no files, no differences, no summary' },
];

/** The argument of every command that compiles a stack. */
export const stackArgument = {
  name: 'path',
  help: 'a stack file, or the folder of a stack.yaml (default: ./stack.yaml); several are compiled in one run',
  isRepeatable: true,
};
