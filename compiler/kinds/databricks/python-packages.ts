import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { outcome, type Report } from '../../diagnostics/outcome.ts';
import { madePath } from '../../ir/made-file.ts';
import type { BuildStep } from '../../ir/output-file.ts';
import type { Block } from '../../ir/stack.ts';
import { objectType } from '../../schema/object-type.ts';
import type { ObjectType } from '../../schema/type.ts';
import { file, optional, required, text } from '../../schema/types.ts';
import { baseName, folderOf, joinPath } from '../../util/path.ts';
import { dictAt, textAt } from '../../value/build.ts';
import type { Dict } from '../../value/literal.ts';
import { pick, pickText } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { type ExpandEnv, type Expansion, type Kind, nothing } from '../kind.ts';
import { resourceOptionsField } from '../resource-options.ts';
import { accessControls, permissionsOf } from './access-controls.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';
import { commandWords } from './package/command-words.ts';
import { foreseenWheel } from './package/foreseen-wheel.ts';
import { modernize, resourceName } from './retired.ts';
import { pathBelow } from './workspace-path.ts';

const bodyType: ObjectType = objectType('databricks_pythonpackages', [
  required('package_name', text),
  required('config_filepath', file),
  optional('build_command', text),
  optional('dirpath', text),
  optional('path', text, { aliases: ['path_'] }),
  accessControls,
  resourceOptionsField(false),
  optional(resourceName.name, text),
]);

/**
 * Python packages: built into a wheel, which is uploaded as a file of the workspace (specs/laktory-language §10.1). Reports a configuration that
 * is not there (STK3162) and a command that is none (STK3163).
 */
export const pythonPackages: Kind = {
  key: 'databricks_pythonpackages',
  family: 'databricks',
  formerKeys: [],
  readsSettings: ['build_root'],
  shape: () => bodyType,
  expand: expandPackage,
};

/** The expansion of a body that describes a package. */
export function expandPackage(written: Block, env: ExpandEnv) {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const block = modernize(written, [resourceName], report);
  const step = stepOf(block, env, report);
  return outcome<Expansion>(step ? wheelOf(block, step, env) : nothing, diagnostics);
}

interface Step extends BuildStep {
  /** The name of the wheel. */
  readonly file: string;
  /** Where the command leaves it. */
  readonly left: string;
}

/** How the wheel is made, and what it is called: as it was built, else as it is foreseen. */
function stepOf({ name, body }: Block, { folder, read, built }: ExpandEnv, report: Report): Step | undefined {
  const configuration = pick(body, 'config_filepath');
  const command = pick(body, 'build_command');
  if (configuration?.kind !== 'file') return undefined;
  const found = read(joinPath(folder, configuration.path));
  for (const diagnostic of found.diagnostics) report(diagnostic);
  if (found.value === undefined && found.diagnostics.length === 0) {
    report(say.noConfiguration(configuration, { name, path: configuration.path }));
  }
  const words = commandWords(command?.kind === 'string' ? command.value : 'uv build --wheel');
  if (!words?.[0]) report(say.noBuildCommand(command ?? configuration, { name }));
  if (found.value === undefined || !words?.[0]) return undefined;
  const step: BuildStep = {
    command: words,
    folder: folderOf(joinPath('', configuration.path)) || '.',
    result: 'dist/*.whl',
    expects: foreseenWheel(found.value, pickText(body, 'package_name') ?? name),
  };
  const result = built(step);
  const wheel = result?.file ?? step.expects;
  return { ...step, file: wheel, left: result?.left ?? joinPath(step.folder, `dist/${wheel}`) };
}

function wheelOf(block: Block, { file: wheel, left, ...step }: Step, { settings, types }: ExpandEnv): Expansion {
  const { body, at } = block;
  const source = { ...madePath(wheel, { at: body.entries.get('config_filepath') ?? at, settings }), written: left };
  const path = pathOf(body, wheel, settings.workspaceRoot);
  const properties = dictAt(at, { path, source });
  const type = 'databricks_workspace_file';
  return {
    resources: [{ system: 'terraform', mode: 'managed', type, shape: types.resource(type), properties }],
    blocks: permissionsOf(block, { as: 'workspace_file_path', is: path }),
    builds: [{ ...step, name: pickText(body, 'package_name') ?? block.name, path: `build/${wheel}`, at }],
  };
}

/** Where the wheel is put: `path`, else the folder `dirpath` with the name of the wheel. */
function pathOf(body: Dict<Value>, wheel: string, root: string | Value): Value {
  const path = pick(body, 'path');
  if (path && !(path.kind === 'string' && path.value === '')) return path;
  return pathBelow(root, [pick(body, 'dirpath'), textAt(body, baseName(wheel))], body);
}
