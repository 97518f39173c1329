import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedVersions, openJudge } from '../../conformance/terraform/provider.ts';
import type { ProviderTree } from '../tree.ts';
import { contradictions } from './compare-schema.ts';
import { factsOf, readFacts } from './facts.ts';
import { ageOf, readHistory } from './history.ts';
import { type ProviderSchema, readProviderSchema } from './provider-schema.ts';

/** Asks the real providers that are in the cache, and says where the catalogue or the facts contradict them; nothing where there are none. */
export function askProviders(catalogue: ProviderTree): readonly string[] {
  const facts = readFacts();
  const history = readHistory();
  return installedVersions().flatMap((version) => {
    const schema = schemaOf(version);
    if (schema === undefined) return [];
    process.stderr.write(`compared with the schema of databricks/databricks ${version}\n`);
    const isNewest = version === facts.version;
    const found = contradictions(catalogue, { version, schema, isNewest }, (type) => ageOf(history, type));
    return isNewest ? [...found, ...changedFacts(facts, factsOf(schema))] : found;
  });
}

function changedFacts(known: object, asked: object): readonly string[] {
  return Object.entries(asked)
    .filter(([name, value]) => JSON.stringify(Reflect.get(known, name)) !== JSON.stringify(value))
    .map(([name]) => `the provider says something else about "${name}": take its schema over with --schemas`);
}

/** What `terraform providers schema -json` prints; undefined where Terraform is not installed. */
function schemaOf(version: string): ProviderSchema | undefined {
  const judge = openJudge(version);
  if (typeof judge === 'string') return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'stackc-schema-'));
  try {
    const databricks = { source: 'databricks/databricks', version };
    writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({ terraform: { required_providers: { databricks } } }));
    const words = [
      ['init', '-input=false'],
      ['providers', 'schema', '-json'],
    ];
    const options = { cwd: folder, encoding: 'utf8', env: judge.mirrored, maxBuffer: 1 << 28 } as const;
    const [init, printed] = words.map((each) => spawnSync(judge.terraform, each, options));
    if (init?.status !== 0 || printed?.status !== 0)
      throw new Error(`${judge.terraform} printed no schema of ${version}: ${init?.stderr}`);
    return readProviderSchema(JSON.parse(printed.stdout));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
