import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from '../../compiler/1-parse/parse.ts';
import type { Node } from '../../compiler/ast/node.ts';
import type { KnownBlock } from '../../compiler/reference/example.ts';
import { sourceFile } from '../../compiler/source/source-file.ts';
import type { Entry } from '../../compiler/value/literal.ts';

/** What `stackc explain` and the reference show as examples: blocks of the golden cases, by kind. */
export function exampleBlocks(): string {
  const found = new Map<string, Candidate[]>();
  for (const name of goldenCases()) {
    for (const candidate of candidatesIn(name)) {
      const all = found.get(candidate.kind) ?? [];
      all.push(candidate);
      found.set(candidate.kind, all);
    }
  }
  const chosen = [...found].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(chosen.map(([kind, all]) => [kind, choose(all)])), null, 1)}\n`;
}

interface Candidate extends KnownBlock {
  readonly kind: string;
  /** The names that lead to each field of the block. */
  readonly paths: ReadonlySet<string>;
  readonly lines: number;
}

/** Cases of a family in today's spelling: those about former ones would teach what is accepted with a warning. */
function goldenCases(): readonly string[] {
  const names = readdirSync('golden').filter((name) => existsSync(`golden/${name}/stack.yaml`));
  const ofFamilies = names.filter((name) =>
    /^(databricks|dataos|infrastructure|prefect|dataiku|kubernetes|example)-/.test(name),
  );
  return ofFamilies.filter((name) => !/former|undeclared|twin|legacy/.test(name)).toSorted();
}

function candidatesIn(name: string): readonly Candidate[] {
  const text = readFileSync(`golden/${name}/stack.yaml`, 'utf8');
  const { root } = parse(sourceFile(name, text), { yamlVersion: undefined }).value;
  const resources = root && member(root, 'resources');
  return [...membersOf(resources)].flatMap(({ key: kind, value }) =>
    membersOf(value).flatMap((entry) => candidate(kind, { name, text, entry })),
  );
}

interface Written {
  readonly name: string;
  readonly text: string;
  readonly entry: Entry<Node>;
}

/** A block as it is written; none where it means nothing without other parts of its file. */
function candidate(kind: string, { name, text, entry }: Written): readonly Candidate[] {
  const column = entry.start - (text.lastIndexOf('\n', entry.start - 1) + 1);
  const own = text.slice(entry.start, entry.value.end);
  const block = own
    .split('\n')
    .map((line, index) => (index === 0 ? line : line.slice(column)))
    .join('\n');
  if (entry.value.start < entry.start || /[:\s][*&]\w|<<:/.test(block)) return [];
  const paths = new Set(pathsOf(entry.value, ''));
  return paths.size === 0 ? [] : [{ kind, from: name, text: block, paths, lines: block.split('\n').length }];
}

/** Nobody reads a longer one. */
const mostLines = 30;

/** First the one that shows most and can be read at a glance, then those that show something else as well. */
function choose(all: readonly Candidate[]): readonly KnownBlock[] {
  const chosen: KnownBlock[] = [];
  const shown = new Set<string>();
  let rest = all;
  for (;;) {
    const fresh = ({ paths }: Candidate): number => [...paths].filter((path) => !shown.has(path)).length;
    const weight = (one: Candidate): number => (chosen.length === 0 && one.lines > mostLines ? 1 : fresh(one));
    const [best] = rest.toSorted((one, other) => weight(other) - weight(one));
    if (best === undefined || fresh(best) === 0) return chosen;
    chosen.push({ from: best.from, text: best.text });
    for (const path of best.paths) shown.add(path);
    rest = rest.filter((one) => one !== best);
  }
}

function pathsOf(node: Node, path: string): readonly string[] {
  if (node.kind === 'list') return node.items.flatMap((item) => pathsOf(item, path));
  return membersOf(node).flatMap(({ key, value }) => [`${path}.${key}`, ...pathsOf(value, `${path}.${key}`)]);
}

function member(node: Node, key: string): Node | undefined {
  return node.kind === 'dict' ? node.entries.get(key)?.value : undefined;
}

function membersOf(node: Node | undefined): readonly Entry<Node>[] {
  return node?.kind === 'dict' ? [...node.entries.values()] : [];
}
