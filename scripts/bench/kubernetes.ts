/**
 * Services of DataOS with configuration templates, against cdk8s building the same objects and `kubectl kustomize` building the same YAML: `node --import tsx scripts/bench/kubernetes.ts [SIZE…]`,
 * after `npm run build`. Whole cold processes in turns; processor time of a process and of those that it starts. cdk8s is installed into the cache; kubectl is the one that `conformance:kubernetes`
 * built, else the one on the path. Before anything is measured, the objects of stackc and cdk8s are compared.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { cacheFolder } from '../conformance/peers/cache-folder.ts';
import { filesBelow } from '../files-below.ts';

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [100, 1000];
/** Making thousands of files takes as long as the disk wants, so a few rounds tell nothing; `kubectl kustomize`, which takes half a minute, has one. */
const rounds = 15;
const work = mkdtempSync(join(tmpdir(), 'stackc-bench-kubernetes-'));
const cdk8s = installedCdk8s();
const kubectl = builtKubectl();

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
  mustBuildTheSame();
  process.stdout.write('| services | program | time | processor time | peak memory |\n|--:|---|--:|--:|--:|\n');
  for (const size of sizes) measure(size);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function measure(size: number): void {
  const folder = writeServices(size);
  const programs = programsFor(size, folder);
  const costs = new Map<string, Cost[]>(programs.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    rmSync(join(folder, 'generated'), { recursive: true, force: true });
    rmSync(join(folder, 'cdk8s'), { recursive: true, force: true });
    for (const [name, command] of programs)
      if (round === 0 || name !== 'kubectl kustomize') costs.get(name)?.push(costOf(command, folder));
  }
  for (const [name, each] of costs) {
    const {
      time = 0,
      processor = 0,
      memory = 0,
    } = each.toSorted((a, b) => a.processor - b.processor)[each.length >> 1] ?? {};
    process.stdout.write(
      `| ${size} | ${name} | ${time.toFixed(0)} ms | ${processor.toFixed(0)} ms | ${memory.toFixed(0)} MB |\n`,
    );
  }
}

function writeServices(size: number): string {
  const folder = join(work, String(size));
  mkdirSync(folder, { recursive: true });
  const services = Array.from({ length: size }, (_, index) => service(index)).join('');
  writeFileSync(join(folder, 'stack.yaml'), stack + services);
  return folder;
}

type Program = readonly [name: string, command: readonly string[]];

function programsFor(size: number, folder: string): readonly Program[] {
  const program = join(process.cwd(), 'scripts/bench/programs/cdk8s.mjs');
  return [
    ['stackc synth', [process.execPath, join(process.cwd(), 'dist/stackc.js'), 'synth', '--quiet', '--stamp', 'aaaa']],
    ['cdk8s', [process.execPath, program, String(size), join(folder, 'cdk8s'), cdk8s]],
    ['kubectl kustomize', [kubectl, 'kustomize', 'generated/default/kubernetes']],
  ];
}

/** Ten services by both. What stackc calls a checksum is its own; that there is one is enough. */
function mustBuildTheSame(): void {
  const folder = writeServices(10);
  for (const [name, command] of programsFor(10, folder)) if (name !== 'kubectl kustomize') costOf(command, folder);
  const [ours, theirs] = ['generated/default/kubernetes', 'cdk8s'].map((below) => objectsBelow(join(folder, below)));
  if (ours?.length !== 40 || !isDeepStrictEqual(ours, theirs))
    throw new Error('stackc and cdk8s build different objects');
}

function objectsBelow(folder: string): readonly unknown[] {
  const checksum = (key: unknown, value: unknown) => (key === 'checksum/config' ? typeof value : value);
  const objects = filesBelow(folder)
    .filter((path) => !path.endsWith('kustomization.yaml'))
    .map((path) => parse(readFileSync(path, 'utf8'), checksum));
  const keyOf = ({ kind, metadata }: { kind: string; metadata: { name: string } }) => `${kind}/${metadata.name}`;
  return objects.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

function installedCdk8s(): string {
  const folder = cacheFolder('cdk8s');
  mkdirSync(folder, { recursive: true });
  if (existsSync(join(folder, 'node_modules/cdk8s'))) return folder;
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
  const words = ['install', '--ignore-scripts', 'cdk8s@2.70.106', 'constructs@10.7.2'];
  const { status, stderr } = spawnSync('npm', words, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`cdk8s cannot be installed: ${stderr}`);
  return folder;
}

function builtKubectl(): string {
  const folder = cacheFolder('kubernetes');
  const versions = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  const built = versions.map((version) => join(folder, version, 'bin/kubectl')).filter((path) => existsSync(path));
  return built.at(-1) ?? 'kubectl';
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
