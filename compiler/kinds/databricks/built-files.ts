import { outcome } from '../../diagnostics/outcome.ts';
import type { BuildStep } from '../../ir/output-file.ts';
import { objectType } from '../../schema/object-type.ts';
import { file, optional, required, text } from '../../schema/types.ts';
import { baseName, joinPath } from '../../util/path.ts';
import { pick, pickText } from '../../value/pick.ts';
import { type Expansion, type Kind, nothing } from '../kind.ts';
import { resourceOptionsField } from '../resource-options.ts';
import { accessControls } from './access-controls.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';
import { buildCommand } from './package/command-words.ts';
import { uploadBuilt } from './package/upload-built.ts';

const bodyType = objectType('databricks_builtfiles', [
  required('build_command', text),
  required('source', file),
  required('result', text),
  optional('dirpath', text),
  optional('path', text),
  accessControls,
  resourceOptionsField(false),
]);

/**
 * A file that a command makes in the folder `source`, such as a jar, uploaded to the workspace or into a volume. `result` is what it makes: a path
 * below that folder, or a glob (`target/*.jar`) of which the newest match counts. Reports a command that is none (STK3163).
 */
export const builtFiles: Kind = {
  key: 'databricks_builtfiles',
  family: 'databricks',
  formerKeys: [],
  readsSettings: ['build_root'],
  shape: () => bodyType,
  expand(block, env) {
    const { name, body, at } = block;
    const command = pick(body, 'build_command');
    const folder = pick(body, 'source');
    const result = pickText(body, 'result') ?? '';
    const found = buildCommand(command, '');
    if ('problem' in found)
      return outcome<Expansion>(nothing, [say.noBuildCommand(command ?? at, { name, problem: found.problem })]);
    if (folder?.kind !== 'file') return outcome<Expansion>(nothing, []);
    const step: BuildStep = {
      command: found.words,
      folder: joinPath('', folder.path),
      result,
      expects: expected(result, name),
    };
    return outcome<Expansion>(uploadBuilt(block, step, { made: 'source', env }), []);
  },
};

/** The name of what is made, with the block's name where only the command knows it. */
function expected(result: string, name: string): string {
  return baseName(result).replace(/[*?]+|\[[^\]]*\]/g, name);
}
