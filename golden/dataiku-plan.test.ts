/** `stackc plan` on stacks and projects: what is printed, and how it ends. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../compiler/cli/run.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';

const test = suite('golden/dataiku-plan');

const stack = (section: string) => `name: shop
${section}
variables:
  region: eu
  token: {type: string, sensitive: true}
environments: {dev: {}, prod: {variables: {region: us}}}
resources:
  dataiku_projects:
    sales:
      key: SALES
      name: Sales \${vars.region}
      settings: {limits: {rows: 10}, api: "https://h/\${vars.token}"}
`;

/** What an earlier run left: the project with other settings, a dataset that is gone, and another project. */
const state = (environment: string) => {
  const resource = (type: string, id: string, attributes: object) => {
    const metadata = { deployed_at: '2026-01-15T08:30:00', deployed_by: 'apply', dataiku_internal_id: null };
    return [
      id,
      { resource_type: type, resource_id: id, attributes, metadata: { ...metadata, checksum: 'a'.repeat(64) } },
    ];
  };
  const settings = { limits: { rows: 9 }, api: 'https://h/${vars.token}' };
  const sales = { projectKey: 'SALES', name: 'Sales eu', description: '', settings };
  const resources = Object.fromEntries([
    resource('project', 'project.SALES', sales),
    resource('dataset', 'dataset.SALES.OLD', {}),
    resource('project', 'project.OTHER', {}),
  ]);
  return JSON.stringify({ version: 1, serial: 7, lineage: null, environment, updated_at: '2026-01-15', resources });
};

interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly line: string;
  readonly exit: number;
  /** What must be in what is printed. */
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
}

const cases: readonly Case[] = [
  { name: 'nothing named, nothing there', files: {}, line: 'plan', exit: 64, has: ['STK8020'] },
  {
    name: 'texts that mean true or false are that, in files as in stacks',
    files: {
      'project.yml': `project: {key: P, name: N}
datasets: [{name: A, type: managed}]
recipes: [{name: r, type: python, outputs: [A], substitute_code: "yes", code: "{{ env.NOBODY | default('x') }}"}]
permissions: [{group: a, runScenarios: "yes"}]
scenarios: [{name: s, active: "no"}]
`,
    },
    line: 'show project.yml --as dataiku',
    exit: 0,
    has: ['"runScenarios": true', '"active": false', '"code": "x"'],
  },
  {
    name: 'a stack without a state',
    files: { 'stack.yaml': stack('') },
    line: 'plan',
    exit: 2,
    has: ['+ project.SALES', 'name: "Sales eu"', 'Plan: 1 to create.'],
  },
  {
    name: 'the state beside the stack, one for each environment',
    files: { 'stack.yaml': stack(''), '.stackc/dataiku/dev.state.json': state('dev') },
    line: 'plan --all-environments --detailed',
    exit: 2,
    has: ['~ settings.limits.rows: 9 => 10', '- dataset.SALES.OLD', '+ project.SALES', 'name: "Sales us"'],
    lacks: ['project.OTHER'],
  },
  {
    name: 'the state file that the stack names',
    files: { 'stack.yaml': stack('dataiku: {state_file: state/all.json}'), 'state/all.json': state('dev') },
    line: 'plan --json',
    exit: 2,
    has: ['"current_serial": 7', '"path": "settings.limits.rows"', '"has_changes": true'],
  },
  {
    name: 'the way of the original, where the stack asks for it',
    files: { 'stack.yaml': stack('dataiku: {compat: fork}'), '.stackc/dataiku/dev.state.json': state('dev') },
    line: 'plan',
    exit: 2,
    has: ['~ modified: null => null', '- project.OTHER'],
  },
  {
    name: 'a state of another environment',
    files: { 'stack.yaml': stack(''), 'state.json': state('prod') },
    line: 'plan --state-file state.json',
    exit: 1,
    has: ['STK7004'],
  },
  {
    name: 'strict makes unknown keys errors',
    files: { 'project.yml': 'version: "1.0"\nproject: {key: P, name: N, budget: 1}\n' },
    line: 'plan --strict',
    exit: 1,
    has: ['STK3524'],
  },
  {
    name: 'a file of any name is a project when it is said to be one',
    files: { 'sales.yml': 'version: "1.0"\nproject: {key: P, name: N}\n' },
    line: 'plan sales.yml --dialect dataiku',
    exit: 2,
    has: ['+ project.P'],
  },
  {
    name: 'secrets stay placeholders',
    files: { 'project.yml': 'version: "1.0"\nproject: {key: P, name: "{{ env.DB_PASSWORD }}"}\n' },
    line: 'plan --out saved.plan',
    exit: 2,
    has: ['name: "{{ env.DB_PASSWORD }}"'],
    lacks: ['hunter2'],
  },
];

for (const { name, files, line, exit, has = [], lacks = [] } of cases) {
  test(name, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stackc-plan-'));
    try {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const { world, printed } = recordingWorld({ folder, variables: { DB_PASSWORD: 'hunter2' } });
      assert.is(await run(line.split(' '), { world, compiler }), exit, printed().stderr);
      const saved = line.includes('--out') ? readFileSync(join(folder, 'saved.plan'), 'utf8') : '';
      const text = printed().stdout + printed().stderr + saved;
      for (const part of has) assert.ok(text.includes(part), `"${part}" is missing in ${text}`);
      for (const part of lacks) assert.not.ok(text.includes(part), `"${part}" stands in ${text}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

test.run();
