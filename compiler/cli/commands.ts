import type { Command } from './command.ts';
import { run as synth } from './commands/synth.ts';
import { engineCommands } from './engine-commands.ts';
import { importSources } from './import/import-sources.ts';
import { type Option, stackArgument, stackOptions } from './option.ts';
import { platformCommands } from './platform-commands.ts';
import { killCommand, runCommand, startingCommands } from './starting-commands.ts';

const synthOptions: readonly Option[] = [
  { name: 'out', short: 'o', value: 'DIR', help: 'write below this folder (default: "generated" beside the stack)' },
  { name: 'check', help: 'write nothing; show what would change, and exit with 2 if anything would' },
  { name: 'force', help: 'also replace files that stackc did not write, or that were changed by hand' },
  { name: 'json', help: 'print the files, and with --check their differences, as JSON' },
  { name: 'rebuild', help: 'also build again what has not changed since it was built' },
  { name: 'lock-timeout', value: 'SECONDS', help: 'how long to wait for another run that writes there (default: 30)' },
];

/** What `render --manifest` takes to compile. */
const ofManifests: readonly string[] = [
  ...[
    'environment',
    'no-environment',
    'profile',
    'resolve',
    'stamp',
    'disable-interpolation',
    'var',
    'var-file',
    'format',
  ],
];

const renderOptions: readonly Option[] = [
  { name: 'data', value: 'FILE', help: 'the data of the template: a JSON or YAML file (default: none)' },
  {
    name: 'missing-key',
    value: 'WHAT',
    choices: ['default', 'zero', 'error'],
    help: 'what a missing entry of a map gives: "<no value>" (default), its zero value, or an error',
  },
  { name: 'engine', value: 'ENGINE', choices: ['go', 'nunjucks'], help: 'the language: go (default) or nunjucks' },
  { name: 'out', short: 'o', value: 'FILE', help: 'write to this file instead of standard output' },
  {
    name: 'manifest',
    value: 'NAME',
    help: 'the file is a stack, or a file or folder of DataOS manifests: print the configuration that its templates make for this manifest',
  },
  ...stackOptions.filter(({ name }) => ofManifests.includes(name)),
  { name: 'batch', help: 'read requests from standard input, one JSON object a line, and answer each with a line' },
];

const importOptions: readonly Option[] = [
  {
    name: 'from',
    value: 'WHAT',
    help: `what is imported: ${importSources.map(({ name }) => name).join(', ')} (default: its name tells)`,
  },
  { name: 'out', short: 'o', value: 'DIR', help: 'write into this folder (default: where it is imported from)' },
  { name: 'force', help: 'also replace files that are there and differ' },
  { name: 'json', help: 'print the report as JSON' },
  { name: 'markdown', help: 'print the report as Markdown' },
  { name: 'quiet', short: 'q', help: 'print no report and no list of files' },
  ...importSources.flatMap(({ options }) => options),
];

/** Every command, in the order of help. To add one: a file in `commands/` that exports `run`, and an entry here. */
export const commands: readonly Command[] = [
  {
    name: 'synth',
    summary: 'compile a stack and write its files',
    argument: stackArgument,
    options: [...synthOptions, ...stackOptions],
    description: `Compiles the stack and writes what terraform and other tools read, into
generated/<environment>/<target>/ beside the stack file. Nothing is contacted and nothing is deployed.
Only files that changed are touched; files that are no longer needed are removed. On an error nothing is written. Packages of
Python are built first, where they have changed; with --check nothing is built.`,
    examples: [
      ['stackc synth', 'the stack in this folder, for its first environment'],
      ['stackc synth -e prod', 'for the environment prod'],
      ['stackc synth shop --all-environments', 'the stack in the folder shop, for each of its environments'],
      [
        'stackc synth shop bank --all-environments',
        'several stacks in one run, which is faster than one after the other',
      ],
      ['stackc synth --check', 'in a pipeline: are the committed files up to date?'],
    ],
    load: () => synth,
  },
  {
    name: 'build',
    summary: 'compile a stack, build its packages and write its files',
    argument: stackArgument,
    options: [...synthOptions.filter(({ name }) => name !== 'check'), ...stackOptions],
    description: `Runs what the stack has to build (wheels of Python packages), puts the results into generated/<environment>/build/, or below
settings.build_root, and writes the same files as "stackc synth", which builds, too. What has not changed since it was built
is not built again, unless --rebuild asks for it.`,
    examples: [
      ['stackc build -e prod', 'before Terraform runs somewhere else: wheels are not committed'],
      ['stackc build --rebuild', 'build everything again'],
    ],
    load: () => synth,
  },
  {
    name: 'check',
    summary: 'compile a stack and report mistakes, without writing',
    argument: stackArgument,
    options: stackOptions,
    description: 'Compiles the stack like "stackc synth" and prints every mistake with its place, but writes nothing.',
    examples: [
      ['stackc check --all-environments', 'look for mistakes in every environment'],
      ['stackc check --format sarif > stackc.sarif', 'for a code host that shows messages beside the lines'],
    ],
    load: async () => (await import('./commands/check.ts')).run,
  },
  {
    name: 'show',
    summary: 'print what a stack becomes, without writing',
    argument: stackArgument,
    options: [
      {
        name: 'as',
        value: 'WHAT',
        help: 'a target (terraform, kubernetes …), "stack", "program", or "stacks" (default: all files)',
      },
      { name: 'only', value: 'NAME', help: 'only what this block makes; may be repeated' },
      { name: 'diff', help: "how deployments of Prefect change their work pools' configuration, as a unified diff" },
      ...stackOptions,
    ],
    description: `Compiles the stack and prints the files on standard output. "--as stack" prints the stack itself, with the environment laid
over it and variables replaced: one file that compiles to the same. "--as program" prints the intermediate representation,
"--as stacks" the DataOS stacks that the input defines, with their flavors and versions.`,
    examples: [
      ['stackc show manifests/ --as kubernetes --only orders', 'what one manifest becomes'],
      ['stackc show -e prod --as stack', 'what the environment prod makes of the stack'],
      ['stackc show --as stacks', 'which DataOS stacks there are'],
      ['stackc show --only nightly --diff', 'what a deployment of Prefect has otherwise than its work pool'],
    ],
    load: async () => (await import('./commands/show.ts')).run,
  },
  ...engineCommands,
  runCommand,
  killCommand,
  ...platformCommands,
  ...startingCommands,
  {
    name: 'import',
    summary: 'make a stack of what another tool has',
    argument: { name: 'path', help: 'the file or folder that is imported (default: this folder)' },
    options: importOptions,
    description: `Reads what another tool has and writes a stack that compiles to the same, with a report of every field: mapped, renamed,
moved, approximated or not supported, and why. What is there already is not replaced: a second import shows what would
change, and exits with 2.
${importSources.map(({ name, help }) => `  --from ${name}  ${help}`).join('\n')}`,
    examples: [['stackc import --from bundle databricks.yml', 'a Databricks bundle, into its own folder']],
    load: async () => (await import('./commands/import.ts')).run,
  },
  {
    name: 'explain',
    summary: 'explain a kind, a field, or a message',
    argument: {
      name: 'name',
      help: 'a kind (databricks_jobs), a field (databricks_jobs.tasks.notebook_task), or the code of a message (STK1003); without one, all codes are listed',
    },
    options: [
      { name: 'list', help: 'list the kinds that a stack may contain' },
      { name: 'json', help: 'print what is known of a kind or field as JSON' },
      { name: 'markdown', help: 'print the page of a kind or field, as in the reference' },
    ],
    description: `Shows what a kind or a field is: its type, whether it must be given, what it may be, its fields and an example. Types of providers are known
by their names in Terraform, also those whose schema the stack in this folder names. Of a code it shows what the message means, an example that causes it,
and how to fix it.`,
    examples: [
      ['stackc explain --list', 'which kinds there are'],
      ['stackc explain databricks_jobs', 'the fields of a job'],
      ['stackc explain databricks_jobs.tasks.notebook_task', 'a field, as deep as you like'],
      ['stackc explain terraform.backend', 'a key at the top of a stack'],
      ['stackc explain STK1003', 'why a key must not stand twice'],
    ],
    load: async () => (await import('./commands/explain.ts')).run,
  },
  {
    name: 'schema',
    summary: 'print the JSON Schema of a stack, for editors',
    argument: {
      name: 'path | pull PROVIDER',
      help: 'the stack whose providers are in it as well, by default the one in this folder; or fetch what a provider has',
      isRepeatable: true,
    },
    options: [
      {
        name: 'dialect',
        value: 'FORMAT',
        choices: ['dataiku'],
        help: 'print the schema of this foreign format: dataiku (project.yml)',
      },
      {
        name: 'for',
        value: 'NAME',
        help: 'print the schema of a file that a stack includes: databricks_jobs, databricks_jobs.tasks, variables',
      },
      {
        name: 'out',
        short: 'o',
        value: 'FILE',
        help: 'with pull: write to this file (default: schemas/PROVIDER.json)',
      },
      {
        name: 'provider-version',
        value: 'VERSION',
        help: 'with pull: which versions are allowed, as "~> 5.0" (default: all)',
      },
    ],
    description: `Prints the JSON Schema of a stack file with the fields of every kind. Editors complete and check a stack with it: with
the YAML language server, "# yaml-language-server: $schema=stack.schema.json" as the first line of stack.yaml.
"stackc schema pull aws" has Terraform print what the provider aws has, and keeps what checks need of it in a file; a stack
that names it under "settings.provider_schemas" is checked against it, and its JSON Schema has the types of that provider.`,
    examples: [
      ['stackc schema > stack.schema.json', 'keep it beside the stack'],
      ['stackc schema --for databricks_jobs > job.schema.json', 'for files with one job, or several by name'],
      ['stackc schema --dialect dataiku > project.schema.json', 'for a Dataiku project.yml'],
      ['stackc schema pull aws --provider-version "~> 5.0"', 'into schemas/aws.json'],
    ],
    load: async () => (await import('./commands/schema.ts')).run,
  },
  {
    name: 'render',
    summary: 'render one template',
    argument: { name: 'template', help: 'the file with the template; with --manifest, what holds stack and manifest' },
    options: renderOptions,
    description: `Renders one template with the data of a file, and shows mistakes with their place. Go templates have the functions
of sprig and Helm. With --batch, each line of standard input is {"template": …, "context": …, "missingkey": …} and is
answered with {"output": …} or {"error": {"phase", "line", "column", "message", "code"}}.`,
    examples: [
      ['stackc render deployment.yaml.tmpl --data values.yaml', 'show what the template makes of the values'],
      [
        'stackc render manifests/ --manifest orders',
        "the configuration that a stack's template makes for one manifest",
      ],
      ['stackc render page.njk --engine nunjucks --data page.json -o page.html', 'the same with nunjucks, into a file'],
    ],
    load: async () => (await import('./commands/render.ts')).run,
  },
  {
    name: 'completion',
    summary: 'print a script that completes command lines, for a shell',
    argument: { name: 'shell', help: 'bash, zsh, fish or powershell', isRepeatable: true },
    options: [
      { name: 'complete', help: 'print what may become of the last of the words behind "--": shells ask this' },
    ],
    description: `Prints a script that teaches a shell to complete commands, options, environments of the stack, targets and codes of
messages. It asks stackc, so it stays right when stackc or the stack changes.`,
    examples: [
      ['source <(stackc completion bash)', 'in ~/.bashrc'],
      ['source <(stackc completion zsh)', 'in ~/.zshrc, behind compinit'],
      ['stackc completion fish > ~/.config/fish/completions/stackc.fish', 'once'],
      ['stackc completion powershell | Out-String | Invoke-Expression', 'in $PROFILE'],
    ],
    load: async () => (await import('./commands/completion.ts')).run,
  },
];
