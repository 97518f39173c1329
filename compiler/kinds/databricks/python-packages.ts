import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { outcome, type Report } from '../../diagnostics/outcome.ts';
import type { BuildStep } from '../../ir/output-file.ts';
import type { Block } from '../../ir/stack.ts';
import { objectType } from '../../schema/object-type.ts';
import type { ObjectType } from '../../schema/type.ts';
import { file, optional, required, text } from '../../schema/types.ts';
import { folderOf, joinPath } from '../../util/path.ts';
import { pick, pickText } from '../../value/pick.ts';
import { type ExpandEnv, type Expansion, type Kind, nothing } from '../kind.ts';
import { resourceOptionsField } from '../resource-options.ts';
import { accessControls } from './access-controls.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';
import { buildCommand } from './package/command-words.ts';
import { foreseenWheel } from './package/foreseen-wheel.ts';
import { uploadBuilt } from './package/upload-built.ts';
import { modernize, resourceName } from './retired.ts';

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
  return outcome<Expansion>(step ? uploadBuilt(block, step, { made: 'config_filepath', env }) : nothing, diagnostics);
}

/** How the wheel is made, and what it is expected to be called. */
function stepOf({ name, body }: Block, { folder, read }: ExpandEnv, report: Report): BuildStep | undefined {
  const configuration = pick(body, 'config_filepath');
  const command = pick(body, 'build_command');
  if (configuration?.kind !== 'file') return undefined;
  const found = read(joinPath(folder, configuration.path));
  for (const diagnostic of found.diagnostics) report(diagnostic);
  if (found.value === undefined && found.diagnostics.length === 0) {
    report(say.noConfiguration(configuration, { name, path: configuration.path }));
  }
  const build = buildCommand(command, 'uv build --wheel');
  if ('problem' in build) report(say.noBuildCommand(command ?? configuration, { name, problem: build.problem }));
  if (found.value === undefined || 'problem' in build) return undefined;
  return {
    command: build.words,
    folder: folderOf(joinPath('', configuration.path)) || '.',
    result: 'dist/*.whl',
    expects: foreseenWheel(found.value, pickText(body, 'package_name') ?? name),
  };
}
