import type { Report } from '../../diagnostics/outcome.ts';
import type { Dict, Tree } from '../../value/literal.ts';
import { bundleDiagnostics as say } from './diagnostics.ts';
import { resourcesOf } from './resources.ts';
import { entriesIn, isMissing, isTrue, itemsIn, member, nameOfKind, textIn } from './tree.ts';

/**
 * What the CLI refuses in a bundle whose references are resolved, before anything is laid over its resources: resources that are none (STK3671), modes that nothing has or that the
 * rest contradicts (STK3636, STK3673, STK3678, STK3679), and paths of the workspace in volumes (STK3674).
 */
export function checkBundle(root: Dict<Tree>, report: Report): void {
  checkResources(root, report);
  checkVolumes(root, report);
  const mode = member(root, 'mode');
  if (mode === undefined || isMissing(mode)) return;
  const name = mode.kind === 'string' ? mode.value : nameOfKind(mode);
  if (name === 'production') checkProduction(root, report);
  else if (name === 'development') checkDevelopment(root, report);
  else report(say.unknownMode(mode, { mode: name }));
}

function checkResources(root: Dict<Tree>, report: Report): void {
  for (const { key: kind, value } of entriesIn(root, 'resources')) {
    if (value.kind !== 'dict' && value.kind !== 'null')
      report(say.notDefined(value, { name: kind, problem: `is ${nameOfKind(value)}, and no mapping of resources` }));
    for (const entry of entriesIn(value)) {
      const name = `${kind}.${entry.key}`;
      if (entry.key.includes('${')) report(say.notDefined(entry, { name, problem: 'has a placeholder in its name' }));
      if (entry.value.kind === 'dict') continue;
      const isEmpty = entry.value.kind === 'null';
      const problem = isEmpty ? 'has nothing under it' : `is ${nameOfKind(entry.value)}, and no mapping`;
      report(say.notDefined(entry, { name, problem }));
    }
  }
}

/** Only what is built may lie in a volume. */
function checkVolumes(root: Dict<Tree>, report: Report): void {
  for (const field of ['root_path', 'file_path', 'resource_path', 'state_path']) {
    const path = member(root, 'workspace', field);
    const isInVolume = path?.kind === 'string' && /^\/Volumes(?:\/|$)/.test(path.value);
    const isOfRoot = field !== 'root_path' && (textIn(root, 'workspace', 'root_path') ?? '').startsWith('/Volumes');
    if (path && isInVolume && !isOfRoot) report(say.notInVolume(path, { field }));
  }
}

function checkProduction(root: Dict<Tree>, report: Report): void {
  const target = textIn(root, 'bundle', 'target') ?? '';
  const at = member(root, 'mode') ?? root;
  const path = textIn(root, 'workspace', 'root_path') ?? '';
  if (path.includes('${workspace.current_user')) {
    const problem = 'has no fixed "workspace.root_path": two people who deploy it make two copies';
    report(say.production(at, { target, problem }));
  }
  for (const { key, value } of entriesIn(root, 'resources', 'pipelines')) {
    const development = member(value, 'development');
    if (!development || !isTrue(development)) continue;
    report(say.production(development, { target, problem: `its pipeline "${key}" is in development` }));
  }
}

/** Two people who deploy a target for development have a copy each; that shows in the prefix and in the paths. */
function checkDevelopment(root: Dict<Tree>, report: Report): void {
  const target = textIn(root, 'bundle', 'target') ?? '';
  const pause = member(root, 'presets', 'trigger_pause_status');
  if (pause?.kind === 'string' && pause.value === 'UNPAUSED') report(say.startsInDevelopment(pause, { target }));
  const prefix = member(root, 'presets', 'name_prefix');
  if (prefix?.kind === 'string' && prefix.value !== '' && !mayNameUser(prefix.value))
    report(say.shared(prefix, { target, field: 'presets.name_prefix' }));
  const fields = ['root_path', 'file_path', 'resource_path', 'artifact_path', 'state_path'];
  const shared = fields.find((field) => isShared(field, textIn(root, 'workspace', field) ?? ''));
  const path = shared === undefined ? undefined : member(root, 'workspace', shared);
  if (path && !isMissing(path)) report(say.shared(path, { target, field: `workspace.${shared}` }));
}

/** What lies in a volume and must not is told already. */
function isShared(field: string, path: string): boolean {
  return !mayNameUser(path) && (field === 'artifact_path' || !path.startsWith('/Volumes/'));
}

/** Whether a text names who deploys, or somebody: who that is cannot be known here. */
function mayNameUser(text: string): boolean {
  return text.includes('${') || text.includes('@') || text.includes('/Users/');
}

/** What the CLI refuses in resources that are complete: lines that name nobody (STK3675). That a task has nothing to run on is told of every stack (STK4113). */
export function checkComplete(root: Dict<Tree>, report: Report): void {
  for (const { key, body } of resourcesOf(root)) {
    for (const grant of itemsIn(body, 'grants')) {
      if (isMissing(member(grant, 'principal')))
        report(say.nobody(grant, { list: 'grants', resource: key, field: '"principal"' }));
    }
    for (const line of itemsIn(body, 'permissions')) {
      const names = ['user_name', 'group_name', 'service_principal_name'];
      const field = names.map((name) => `"${name}"`).join(', ');
      if (names.every((name) => isMissing(member(line, name))))
        report(say.nobody(line, { list: 'permissions', resource: key, field }));
    }
  }
}
