import { basename } from 'node:path';
import { hasError, outcome } from '../../../diagnostics/outcome.ts';
import { openKinds } from '../../../kinds/index.ts';
import type { Json } from '../../../util/json.ts';
import { openDisk } from '../../disk-workspace.ts';
import { hasSwitch, lastValue } from '../../invocation.ts';
import { diskPath, shownPath } from '../../paths.ts';
import type { ImportRequest, ReportLine } from '../import-source.ts';
import { type Found, isList, isObject, type TerraformDocument } from './document.ts';
import { type Fitted, fitted } from './fitted.ts';
import { foldsIn } from './folded.ts';
import { fromConfiguration } from './from-configuration.ts';
import { fromState } from './from-state.ts';
import { readFiles } from './read-files.ts';
import type { Names } from './rewrite-text.ts';
import { isConstant, type Plan } from './to-stack.ts';

/** Reads what is there, makes a stack of it, and sees to it that the stack gives the same again. */
export async function importTerraform({ path, invocation, session }: ImportRequest) {
  const { world, compiler } = session;
  const files = await readFiles(path, world);
  if (!files.value || hasError(files.diagnostics)) return outcome(undefined, files.diagnostics);
  const { kind, folder, objects } = files.value;
  const out = lastValue(invocation, 'out')?.text ?? stackFolder(folder);
  const env = openDisk(world, compiler).env({
    yamlVersion: undefined,
    variables: [],
    targets: undefined,
    home: '',
    environment: undefined,
    variableFile: undefined,
    allowUnresolved: true,
    allowPlainSecrets: true,
  });
  const [first] = objects;
  const document = kind === 'state' && first ? fromState(first, env.types) : fromConfiguration(objects);
  const names = namesOf(document, homeOf(folder, out));
  const kinds = openKinds(env.types);
  const byType = new Map<string, string>();
  for (const key of kinds.keys) {
    const found = kinds.find(key);
    if (found?.type !== undefined && !byType.has(found.type)) byType.set(found.type, key);
  }
  const plan: Plan = {
    name: nameOf(diskPath(world, out)),
    names,
    kinds: new Map(document.resources.flatMap((one) => kindOf(one, byType))),
    folds: foldsIn(document.resources),
    hasIds: hasSwitch(invocation, 'import-ids') || kind === 'configuration',
  };
  const stack = fitted(document, plan, session, shownPath(world, out));
  return outcome(
    { folder: out, files: [{ path: 'stack.yaml', text: stack.text }], report: reportOf(document, stack) },
    [
      ...files.diagnostics,
      ...stack.diagnostics
        .filter(({ severity }) => severity === 'error')
        .map((one) => ({ ...one, severity: 'warning' as const })),
    ],
  );
}

function kindOf(
  { address, type, mode }: Found,
  byType: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  const key = mode === 'managed' ? byType.get(type) : undefined;
  return key === undefined ? [] : [[address, key]];
}

/** A document that stackc wrote stands three folders below its stack; any other one becomes a stack where it is. */
function stackFolder(folder: string): string {
  const own = /^(?:(.*)\/)?generated\/[^/]+\/terraform\/?$/.exec(folder);
  return own ? (own[1] ?? '.') : folder;
}

function homeOf(folder: string, out: string): string {
  return folder === out
    ? '.'
    : folder
        .slice(out === '.' ? 0 : out.length + 1)
        .split('/')
        .filter(Boolean)
        .map(() => '..')
        .join('/');
}

function nameOf(folder: string): string {
  return (
    basename(folder)
      .toLowerCase()
      .replace(/[^a-z0-9_-]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'imported'
  );
}

/** Blocks have names that are unique over all kinds; a name that is taken gets its type in front, which is a move for Terraform. */
function namesOf({ resources, sections }: TerraformDocument, home: string): Names {
  const taken = new Set<string>([
    ...(sections.get('provider')?.keys() ?? []),
    ...(sections.get('module')?.keys() ?? []),
  ]);
  const blocks = new Map<string, string>();
  for (const { address, type, name } of resources) {
    let own = name;
    for (let count = 1; taken.has(own); count++) {
      own = `${type.replace(/^[a-z0-9]+_/, '').replaceAll('_', '-')}-${name}${count === 1 ? '' : `-${count}`}`;
    }
    taken.add(own);
    blocks.set(address, own);
  }
  const variables = new Set<string>([...(sections.get('variable')?.keys() ?? [])]);
  for (const [name, value] of sections.get('locals') ?? []) if (isConstant(value)) variables.add(name);
  return { blocks, home, variables };
}

/** A line for each resource, and for what is not taken along. */
function reportOf(document: TerraformDocument, { plan, different }: Fitted): readonly ReportLine[] {
  const folds = new Map(plan.folds.map((fold) => [fold.child.address, fold]));
  const lines = document.resources.map((one): ReportLine => {
    const { address, name, mode, type, movedFrom } = one;
    const fold = folds.get(address);
    const kind = plan.kinds.get(address);
    const block = plan.names.blocks.get(address) ?? name;
    if (different.includes(address))
      return {
        fate: 'approximated',
        field: address,
        becomes: `${kind ?? type}.${block}`,
        why: 'it comes out otherwise; compare before it is deployed',
      };
    if (fold)
      return {
        fate: 'moved',
        field: address,
        becomes: `${plan.kinds.get(fold.parent.address)}.${plan.names.blocks.get(fold.parent.address)}.${fold.field}`,
      };
    if (block !== name || movedFrom !== undefined)
      return {
        fate: 'renamed',
        field: address,
        becomes: `${kind ?? type}.${block}`,
        why:
          movedFrom === undefined
            ? 'another block has its name; Terraform is told of the move'
            : 'it was one of several copies; Terraform is told of the move',
      };
    if (kind !== undefined) return { fate: 'mapped', field: address, becomes: `${kind}.${block}` };
    return {
      fate: 'kept',
      field: address,
      becomes: `${mode === 'data' ? 'data.' : ''}${type}.${block}`,
      why: 'under its name in Terraform',
    };
  });
  const leftOut = document.leftOut.map(
    ({ address: field, why }): ReportLine => ({ fate: 'not supported', field, why }),
  );
  const secrets = [...document.secrets].map(
    ([name, field]): ReportLine => ({
      fate: 'approximated',
      field,
      becomes: `variables.${name}`,
      why: `a sensitive value; give it as TF_VAR_${name}`,
    }),
  );
  const locals = [...(document.sections.get('locals') ?? [])].filter(([, value]) => !isConstant(value));
  const open = locals.map(
    ([name]): ReportLine => ({
      fate: 'not supported',
      field: `local.${name}`,
      why: 'it is worked out by Terraform; write its expression where it is used',
    }),
  );
  const inputs = [...(document.sections.get('variable') ?? [])].filter(([, body]) => hasNoValue(body));
  const asked = inputs.map(
    ([name]): ReportLine => ({
      fate: 'approximated',
      field: `var.${name}`,
      becomes: `variables.${name}`,
      why: 'it has no value; write one, or give it with --var',
    }),
  );
  return [...lines, ...leftOut, ...secrets, ...open, ...asked];
}

function hasNoValue(body: Json): boolean {
  const [only] = isList(body) ? body : [body];
  return isObject(only) && !only.has('default') && only.get('sensitive') !== true;
}
