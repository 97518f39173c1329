/**
 * Who may not import whom. `from` and `mayNot` are matched against paths in the project. The first rule that matches is
 * reported. Tests may import what they like.
 */
export interface ArrowRule {
  readonly from: RegExp;
  readonly mayNot: RegExp;
  readonly why: string;
}

/** Rooms of the compiler from the lowest to the highest; a room may import its own layer and lower ones. */
const layers: readonly (readonly string[])[] = [
  ['util/'],
  ['source/'],
  ['diagnostics/'],
  ['value/'],
  ['ast/'],
  ['patch/', 'yaml/', 'schema/', 'expression/', 'go-template/', 'templates/'],
  ['ir/', 'plan/'],
  ['kinds/', 'dialects/'],
  [
    'compile-options\\.ts',
    'env\\.ts',
    'target\\.ts',
    'rule\\.ts',
    'engine\\.ts',
    'homes\\.ts',
    'inputs\\.ts',
    'shared-work\\.ts',
  ],
  ['workspace\\.ts', 'memory-reader\\.ts', 'record-inputs\\.ts', 'variable-file\\.ts'],
  ['[1-5]-\\w+/', 'query/'],
  ['told/'],
  ['compile\\.ts'],
  ['state/', 'cli/'],
  ['index\\.ts'],
];

const upward: readonly ArrowRule[] = layers.slice(0, -1).map((layer, index) => ({
  from: new RegExp(`^compiler/(${layer.join('|')})`),
  mayNot: new RegExp(
    `^compiler/(${layers
      .slice(index + 1)
      .flat()
      .join('|')})`,
  ),
  why: 'imports go down the layers: util, source, diagnostics, values, syntax trees, languages, the program, kinds, env, phases, compile.ts, workspace.ts, cli, index.ts',
}));

const phases = [1, 2, 3, 4, 5].map((phase) => ({
  from: new RegExp(`^compiler/${phase}-`),
  mayNot: new RegExp(`^compiler/(?!${phase}-)[1-5]-`),
  why: 'a phase never imports another phase: what both need belongs in ast/, ir/ or util/',
}));

export const arrowRules: readonly ArrowRule[] = [
  ...phases,
  ...upward,
  {
    from: /^(?!compiler\/expression\/|scripts\/conformance\/)/,
    mayNot: /^compiler\/expression\/\w[\w-]*\//,
    why: 'the files beside its README are the face of expression/; its inner rooms are its own business',
  },
  {
    from: /^(?!compiler\/go-template\/|scripts\/generate\/zones\.ts$)/,
    mayNot: /^compiler\/go-template\/(?!(engine|function|value)\.ts$)/,
    why: 'engine.ts is the door of go-template/; function.ts and value.ts are for callers with functions of their own',
  },
  {
    from: /^(?!compiler\/templates\/)/,
    mayNot: /^compiler\/templates\/(?!render\.ts$)/,
    why: 'render.ts is the only door of templates/',
  },
  {
    from: /^compiler\/(?!cli\/whole-compiler\.ts$)/,
    mayNot: /^targets\//,
    why: 'the compiler does not know the targets; only cli/whole-compiler.ts puts them together',
  },
  { from: /^(compiler|targets)\//, mayNot: /^(scripts|golden)\//, why: 'users do not have scripts/ and golden/' },
  {
    from: /^targets\//,
    mayNot: /^compiler\/(cli|state|[1-5]-\w+|compile\.ts)/,
    why: 'a target sees the program, not how it came about',
  },
  ...['terraform', 'pulumi', 'kubernetes', 'docker', 'process', 'dataiku', 'prefect', 'cdktf'].map((target) => ({
    from: new RegExp(`^targets/${target}/`),
    mayNot: new RegExp(`^targets/(?!${target}/|shared/)`),
    why: 'a target never imports another target: what both need belongs in targets/shared/',
  })),
  { from: /^targets\/shared\//, mayNot: /^targets\/(?!shared\/)/, why: 'targets/shared/ is below the targets' },
];

/** Where `node:` modules may be imported. */
export const nodeRooms = /^(compiler\/(cli|state)\/|targets\/\w+\/engine\.ts$|scripts\/|golden\/)/;

/** The doors of the libraries: the only files outside tests, scripts/ and golden/ that may import them. */
export const libraryDoors: Readonly<Record<string, readonly string[]>> = {
  'js-yaml': ['compiler/yaml/read/events.ts'],
  yaml: ['targets/shared/yaml-text.ts'],
  'fast-json-patch': ['compiler/patch/apply-operation.ts'],
  re2js: ['compiler/go-template/regex/expression.ts', 'compiler/util/bounded-pattern.ts'],
  nunjucks: ['compiler/templates/tree.ts'],
  ajv: ['compiler/kinds/dataos/json-schema/validate.ts', 'compiler/kinds/dataos/json-schema/validators.cjs'],
  'ajv-draft-04': ['compiler/kinds/dataos/json-schema/validators.cjs'],
  'jq-web': ['compiler/cli/jq/worker.cjs'],
  '@noble/hashes': [
    'compiler/go-template/encoding/hash.ts',
    'compiler/kinds/databricks/data-pipeline/stable-id.ts',
    'compiler/kinds/infrastructure/stable-hash.ts',
    'compiler/plan/checksum.ts',
  ],
  ignore: ['compiler/kinds/databricks/tree/ignored-files.ts'],
  '@aws-sdk/client-s3': ['compiler/state/s3-store.ts'],
  'smol-toml': ['compiler/kinds/databricks/package/foreseen-wheel.ts'],
  'html-entities': ['compiler/kinds/infrastructure/slug.ts'],
  unidecode: ['compiler/kinds/infrastructure/transliterate.ts'],
  dockerode: ['compiler/cli/blocks/docker/engine.ts'],
  '@kubernetes/client-node': ['compiler/cli/blocks/kubernetes/cluster.ts'],
  '@cdktf/hcl2json': ['compiler/cli/import/terraform/hcl.cjs'],
  cdktf: ['targets/cdktf/compiled-stack.ts'],
  constructs: ['targets/cdktf/compiled-stack.ts'],
  picocolors: ['compiler/cli/colors.ts'],
  'proper-lockfile': ['compiler/state/local-store.ts'],
  'write-file-atomic': ['compiler/state/local-store.ts'],
};

/** Lines per file, and lines per function. */
export const budgets = { file: 300, function: 60 } as const;
