/** One secret along routes that need commands of their own: what other tools wrote, templates, old files, options. It comes out of none. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../compiler/cli/run.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';

const test = suite('golden/secret-routes-of-commands');

const secret = 'Zq9xKw3vLt7pRw2mHg4s';
const host = 'resources:\n  providers: {databricks: {host: "https://x"}}\n';
const one = 'name: s\nresources: {terraform_data: {a: {input: 1}}}\n';
const bundle = (rest: string) => `bundle: {name: b}\n${rest}\ntargets: {dev: {default: true}}\n`;

const routes: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
  [
    'the difference of a migration',
    {
      'stack.yaml': `name: s\n${host}  databricks_secretscopes: {c: {name: c, secrets: [{key: k, value: ${secret}}]}}\n`,
    },
    ['migrate --check'],
  ],
  [
    'the default of a variable of a bundle',
    {
      'databricks.yml': bundle(
        `variables: {db_password: {default: ${secret}}}\nresources: {jobs: {j: {name: j, tags: {x: "a \${var.db_password}"}}}}`,
      ),
    },
    ['check databricks.yml', 'synth databricks.yml', 'show databricks.yml --as stack', 'import databricks.yml -o x'],
  ],
  [
    'a tag of Terraform',
    {
      'main.tf': `resource "databricks_job" "j" {\n  name = "j"\n  tags = { api_token = "${secret}" }\n}\nresource "terraform_data" "t" {\n  input = "curl -u me:${secret} https://x"\n}\n`,
    },
    ['import --from terraform main.tf -o x'],
  ],
  [
    'a block of Terraform',
    {
      'main.tf': `resource "foo_bar" "b" {\n  login {\n    password = "${secret}"\n  }\n  login {\n    password = "2${secret}"\n  }\n}\n`,
    },
    ['import --from terraform main.tf -o x'],
  ],
  [
    'the data of a template',
    { 't.tmpl': '{{ fail (printf "%v" .) }}', 'd.yaml': `db: {password: ${secret}}\n` },
    ['render t.tmpl --data d.yaml', 'render t.tmpl --data d.yaml --engine nunjucks'],
  ],
  [
    'data that cannot be read',
    { 't.tmpl': 'x', 'd.json': `{"db": {"password": "${secret}",, }}` },
    ['render t.tmpl --data d.json'],
  ],
  [
    'what was written before',
    {
      'stack.yaml': one,
      'generated/default/terraform/stack.tf.json': `{"resource": {"terraform_data": {"a": {"input": {\n  "db_password": "${secret}"\n}}}}}\n`,
    },
    ['synth --check', 'synth --check --json', 'synth'],
  ],
  [
    'a record in conflict',
    {
      'stack.yaml': one,
      'generated/default/.stackc.json': `<<<<<<< a\n{"password": "${secret}"}\n=======\n{}\n>>>>>>> b\n`,
    },
    ['synth --check', 'synth', 'synth --check --json'],
  ],
  ['an option in one word', { 'stack.yaml': one }, [`check -p${secret}`, `synth -xp${secret}`]],
  [
    'what messages quote of a longer text',
    {
      'stack.yaml': `name: s\nprefect: {defaults: {image: "a/b:1", command: [run]}}\nresources: {infrastructure: {l: {type: docker-container, volumes: ["https://me:${secret}@h/x:/data"]}}}\n`,
    },
    ['check', 'check --format json', 'check --format sarif'],
  ],
  [
    'a file that a block reads',
    {
      'stack.yaml':
        'name: s\nprefect: {defaults: {image: "a/b:1", command: [run]}}\nresources: {infrastructure: {l: {type: kubernetes-job, job: job.yaml}}}\n',
      'job.yaml': `apiVersion: batch/v1\nkind: Job\nmetadata: {}\nspec:\n  template:\n    spec:\n      containers:\n        - name: main\n          env: [{name: DB_PASSWORD, value: ${secret}}]\n`,
    },
    ['check', 'synth'],
  ],
  [
    'a field that is misspelt',
    { 'stack.yaml': `name: s\nresources: {providers: {databricks: {host: "https://x", tokn: ${secret}}}}\n` },
    ['check', 'synth'],
  ],
  [
    'a key that stands twice',
    {
      'stack.yaml': `name: s\nresources:\n  terraform_data:\n    a: {input: {x: {pwd: ${secret}}, x: {pwd: ${secret}}}}\n`,
    },
    ['check'],
  ],
  [
    'the password of a registry',
    {
      'stack.yaml': `name: s\nprefect: {defaults: {image: "a/b:1", command: [run]}}\nresources:\n  docker_registries: {r: {username: u, password: ${secret}, registry_url: x.example.com}}\n  infrastructure: {l: {type: docker-container, image_registry: r}}\n`,
    },
    ['check', 'synth', 'show', 'show --as stack', 'show --as program'],
  ],
];

for (const [name, files, lines] of routes) {
  test(name, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stackc-secret-'));
    try {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      for (const line of lines) {
        const { world, printed } = recordingWorld({ folder });
        await run(line.split(' '), { world, compiler });
        const output = Object.values(printed()).join('\n') + written(folder, files);
        assert.equal(
          output.split('\n').filter((each) => each.includes(secret)),
          [],
          line,
        );
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** All that is there besides the inputs. */
function written(folder: string, inputs: Readonly<Record<string, string>>): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !Object.hasOwn(inputs, path.slice(folder.length + 1)))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

test.run();
