/**
 * Services of DataOS with configuration templates against what `kubectl kustomize` takes to build the same YAML: `node --import tsx scripts/bench/kubernetes.ts [SIZE…]`, after `npm run build`. Whole
 * cold processes; processor time of a process and of those that it starts.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [100, 1000];
const rounds = 3;
const work = mkdtempSync(join(tmpdir(), 'stackc-bench-kubernetes-'));

const stack = `name: bench
resources:
  dataos_stacks:
    bento:
      stack:
        name: bento
        version: "1.0"
        image: {registry: docker.io, repository: example, image: bento, tag: 3.1.0}
        arguments: [run, -c, /etc/dataos/config/jobconfig.yaml]
        serviceConfig:
          configFileTemplate: |
            jobconfig.yaml: |
            {{ toYaml .ApplicationSpec.StackSpec | indent 2 }}
              logger: {level: {{ .ApplicationSpec.LogLevel }}}
  dataos_services:
`;

const service = (index: number): string => `    service-${index}:
      service:
        stack: bento:1.0
        servicePort: 8080
        replicas: ${(index % 3) + 1}
        stackSpec:
          input: {http_server: {address: "0.0.0.0:8080", path: "/in/${index}"}}
          output: {kafka: {topic: "events-${index}", addresses: ["kafka-${index % 7}:9092"]}}
`;

try {
  process.stdout.write('| services | program | time | processor time | peak memory |\n|--:|---|--:|--:|--:|\n');
  for (const size of sizes) {
    const folder = join(work, String(size));
    mkdirSync(folder, { recursive: true });
    const services = Array.from({ length: size }, (_, index) => service(index)).join('');
    writeFileSync(join(folder, 'stack.yaml'), stack + services);
    const synth = [process.execPath, join(process.cwd(), 'dist/stackc.js'), 'synth', '--quiet'];
    const kustomize = ['kubectl', 'kustomize', 'generated/default/kubernetes'];
    for (const [name, command] of [
      ['stackc synth', synth],
      ['kubectl kustomize', kustomize],
    ] as const) {
      const costs = Array.from({ length: rounds }, () => {
        if (name === 'stackc synth') rmSync(join(folder, 'generated'), { recursive: true, force: true });
        return costOf(command, folder);
      }).toSorted((one, other) => one.processor - other.processor);
      const { time = 0, processor = 0, memory = 0 } = costs[1] ?? {};
      process.stdout.write(
        `| ${size} | ${name} | ${time.toFixed(0)} ms | ${processor.toFixed(0)} ms | ${memory.toFixed(0)} MB |\n`,
      );
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

interface Cost {
  readonly time: number;
  readonly processor: number;
  readonly memory: number;
}

/** By GNU time, which knows the memory of any program. */
function costOf(command: readonly string[], folder: string): Cost {
  const out = join(work, 'time');
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', '-o', out, ...command], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${command.join(' ')} failed: ${stderr}`);
  const [elapsed = 0, user = 0, system = 0, memory = 0] = readFileSync(out, 'utf8').trim().split(' ').map(Number);
  return { time: elapsed * 1000, processor: (user + system) * 1000, memory: memory / 1024 };
}
