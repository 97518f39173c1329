import type { Node } from '../../../ast/node.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Program } from '../../../ir/program.ts';
import { sourceFile } from '../../../source/source-file.ts';
import type { Json } from '../../../util/json.ts';
import { readJson } from '../../../util/read-json.ts';
import { yamlText } from '../../../yaml/write/yaml-text.ts';
import type { Session } from '../../command.ts';
import { openDisk } from '../../disk-workspace.ts';
import { type Found, isList, isObject, sameText, type TerraformDocument } from './document.ts';
import { fromConfiguration } from './from-configuration.ts';
import { meant, renamed } from './rewrite-text.ts';
import { type Plan, stackOf } from './to-stack.ts';

/** A stack that gives the document again, as far as that can be. */
export interface Fitted {
  readonly text: string;
  readonly plan: Plan;
  /** What compiling still says. */
  readonly diagnostics: readonly Diagnostic[];
  /** Addresses that come out otherwise. */
  readonly different: readonly string[];
}

/** Each round takes back what did not come out as it was. */
const mostRounds = 30;

/**
 * Makes a stack with built-in kinds and folded children, compiles it, and compares what comes out with what went in, resource by resource. What differs is taken back: a child is a
 * block of its own again, a built-in kind becomes the plain type. So nothing depends on knowing what each kind does.
 */
export function fitted(document: TerraformDocument, first: Plan, session: Session, folder: string): Fitted {
  let plan = first;
  for (let round = 0; ; round++) {
    const text = yamlText(stackOf(document, plan));
    const made = compiled(text, session, folder);
    const wrong = wrongIn(document, plan, made);
    const next = round < mostRounds ? without(plan, wrong) : undefined;
    if (!next) return { text, plan, diagnostics: made.diagnostics, different: [...wrong] };
    plan = next;
  }
}

interface Made {
  readonly diagnostics: readonly Diagnostic[];
  readonly program: Program | undefined;
  readonly root: Node | undefined;
  /** Undefined when it did not compile. */
  readonly resources: ReadonlyMap<string, Found> | undefined;
}

function compiled(text: string, { world, compiler }: Session, folder: string): Made {
  const path = folder === '.' ? 'stack.yaml' : `${folder}/stack.yaml`;
  const workspace = openDisk(world, compiler);
  workspace.set(path, text);
  const sections = new Map();
  const options = {
    yamlVersion: undefined,
    variables: [],
    targets: ['terraform'],
    home: '../..',
    sections,
    environment: undefined,
    variableFile: undefined,
  };
  const env = workspace.env({ ...options, allowUnresolved: true, allowPlainSecrets: false });
  const { diagnostics, program, files } = compiler.compile(path, env);
  const written = files.find((file) => file.path === 'terraform/stack.tf.json');
  const json: Json | undefined = written && readJson(written.text);
  const resources = json instanceof Map ? fromConfiguration([json]).resources : undefined;
  const root = compiler.parse(sourceFile(path, text), { yamlVersion: undefined }).value.root;
  return { diagnostics, program, root, resources: resources && new Map(resources.map((one) => [one.address, one])) };
}

/** The addresses of what is to be taken back. */
function wrongIn({ resources }: TerraformDocument, plan: Plan, made: Made): ReadonlySet<string> {
  const wrong = new Set<string>();
  const blocks = new Map(resources.map((one) => [plan.names.blocks.get(one.address) ?? one.name, one.address]));
  const blockAt = blockFinder(made.root);
  const blame = (offset: number, name: string) => {
    const address = name === '' ? '' : blocks.get(blockAt(offset));
    if (address) wrong.add(address);
  };
  for (const { at, severity } of made.diagnostics) if (severity === 'error') blame(at.start, at.file.name);
  if (!made.resources) return wrong;
  const wanted = new Map(resources.map((one) => [plannedAddress(one, plan), one]));
  for (const [address, one] of wanted) {
    const got = made.resources.get(address);
    if (!got || sameText(comparable(got, plan)) !== sameText(comparable(one, plan))) wrong.add(one.address);
  }
  for (const resource of made.program?.resources ?? []) {
    const address = `${resource.mode === 'data' ? 'data.' : ''}${resource.type}.${resource.name}`;
    if (!wanted.has(address) && made.resources.has(address)) blame(resource.at.start, resource.at.file.name);
  }
  return wrong;
}

function plannedAddress({ mode, type, name, address }: Found, { names }: Plan): string {
  return `${mode === 'data' ? 'data.' : ''}${type}.${names.blocks.get(address) ?? name}`;
}

/** A body as both sides have it: what variables mean, references by present names, single blocks without a list around them, nothing that is null. */
function comparable({ body }: Found, { names }: Plan): Json {
  const walk = (value: Json): Json => {
    if (isList(value)) return value.length === 1 && isObject(value[0]) ? walk(value[0]) : value.map(walk);
    if (!isObject(value)) return value;
    return new Map(
      [...value].filter(([key, each]) => key !== '//' && each !== null).map(([key, each]) => [key, walk(each)]),
    );
  };
  const dependsOn = body.get('depends_on');
  const own = isList(dependsOn)
    ? dependsOn.map((each) => (typeof each === 'string' ? renamed(each, names) : each)).sort()
    : undefined;
  return walk(meant(new Map([...body, ...(own ? [['depends_on', own] as const] : [])]), names));
}

/** Finds the name of the block whose lines an offset is in; empty where none is. Blocks stand one behind the other. */
function blockFinder(root: Node | undefined): (offset: number) => string {
  const resources = root?.kind === 'dict' ? root.entries.get('resources')?.value : undefined;
  const kinds = resources?.kind === 'dict' ? [...resources.entries.values()] : [];
  const blocks = kinds.flatMap(({ value }) => (value.kind === 'dict' ? [...value.entries.values()] : []));
  return (offset) => {
    let [low, high] = [0, blocks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const block = blocks[low - 1];
    return block && offset <= block.value.end ? block.key : '';
  };
}

/** The plan without what went wrong; undefined when there is nothing left to take back. */
function without(plan: Plan, wrong: ReadonlySet<string>): Plan | undefined {
  const isWrong = ({ child, parent }: Plan['folds'][number]) => wrong.has(child.address) || wrong.has(parent.address);
  const folds = plan.folds.filter((fold) => !isWrong(fold));
  if (folds.length < plan.folds.length) return { ...plan, folds };
  const kinds = new Map([...plan.kinds].filter(([address]) => !wrong.has(address)));
  return kinds.size < plan.kinds.size ? { ...plan, kinds } : undefined;
}
