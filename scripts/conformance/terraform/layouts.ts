import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { run } from '../../../compiler/cli/run.ts';
import { recordingWorld } from '../../../compiler/cli/test-world.ts';
import { compiler } from '../../../compiler/cli/whole-compiler.ts';
import { filesBelow } from '../../files-below.ts';
import { run as runProgram } from '../peers/run.ts';
import type { TerraformDocument } from './documents.ts';
import { type Judge, providerOfTime } from './provider.ts';

/** Resources of three providers that refer to each other, a data source and an output. */
const resources = {
  providers: { databricks: { host: 'https://lake.example', profile: 'lake' }, time: {} },
  databricks_jobs: {
    ingest: {
      name: 'ingest-${resources.start.unix}',
      parameters: [{ name: 'pause', default: '${resources.pause.id}' }],
      access_controls: [{ group_name: 'readers', permission_level: 'CAN_VIEW' }],
    },
  },
  time_sleep: { pause: { create_duration: '30s' } },
  time_static: { start: { rfc3339: '2026-11-28T00:00:00Z' } },
  terraform_data: { note: { input: '${resources.ingest.id}' } },
  'data.databricks_current_user': { me: {} },
};

/**
 * One stack in every layout and both forms: Terraform's own graph of it (`terraform graph -type=plan`), which holds every address and every
 * reference, must be the same. A text says where it is not.
 */
export async function layoutDocuments(judge: Judge): Promise<readonly TerraformDocument[] | string> {
  const failure = providerOfTime();
  if (failure !== undefined) return failure;
  const folder = mkdtempSync(join(tmpdir(), 'stackc-layouts-'));
  try {
    const graphs = new Map<string, string>();
    for (const layout of ['one', 'by-family'])
      for (const syntax of ['json', 'hcl']) {
        const name = `${layout}-${syntax}`;
        const failed = await compileInto(folder, name, { layout, syntax });
        if (failed !== undefined) return failed;
        graphs.set(name, await graphOf(join(folder, 'generated', name, 'default/terraform'), judge));
      }
    const [[, first = ''] = []] = graphs;
    for (const address of ['databricks_job.ingest', 'time_sleep.pause', 'data.databricks_current_user.me'])
      if (!first.includes(address)) return `Terraform's graph has no "${address}": ${first}`;
    for (const [name, graph] of graphs)
      if (graph !== first) return `the graph of ${name} is another one than that of the first layout: ${graph}`;
    return documentsIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compileInto(folder: string, name: string, terraform: object): Promise<string | undefined> {
  writeFileSync(join(folder, `${name}.yaml`), stringify({ name: 'lake', terraform, resources }));
  const { world, printed } = recordingWorld({ folder });
  const exit = await run(['synth', `${name}.yaml`], { world, compiler });
  return exit === 0 ? undefined : `the stack ${name} is refused: ${printed().stderr}`;
}

/** The lines sorted: the order of a graph's lines has no meaning. */
async function graphOf(folder: string, judge: Judge): Promise<string> {
  const command = [judge.terraform, 'graph', '-type=plan'];
  const { stdout } = await runProgram(command, { folder, environment: judge.environment });
  return stdout.split('\n').toSorted().join('\n');
}

function documentsIn(folder: string): readonly TerraformDocument[] {
  const files = Object.fromEntries(
    filesBelow(folder).map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]),
  );
  return Object.entries(files)
    .filter(([path]) => /\/stack\.tf(\.json)?$/.test(path))
    .map(([path, text]) => {
      const own = Object.entries(files).filter(([each]) => dirname(each) === dirname(path));
      return { name: path, group: 'one stack in every layout', path, text, files: Object.fromEntries(own) };
    });
}
