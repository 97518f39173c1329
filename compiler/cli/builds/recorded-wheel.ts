import type { BuildStep, Built } from '../../ir/output-file.ts';
import { baseName } from '../../util/path.ts';
import { bareFolder } from '../environment-folder.ts';
import { below } from '../paths.ts';
import type { World } from '../world.ts';
import { readOutput } from '../write/output-folder.ts';
import { readRecord, recordName } from '../write/record.ts';
import type { BuildSite } from './builds.ts';

/**
 * What the committed record says came of a step when it was last run, wherever that was: the one file that has the expected name, or that name with
 * another version where only the command knows the version, or other tags. A gate (`synth --check`) builds nothing, and must not take what
 * it cannot foresee for a difference.
 */
export function recordedResult(
  world: World,
  step: BuildStep,
  site: BuildSite & { readonly environment: string | undefined },
): Built | undefined {
  const root = site.output.path;
  const folder = { world, root, path: below(root, site.environment ?? bareFolder) };
  const record = readRecord(readOutput(folder, recordName).value ?? '');
  const [name = '', version = ''] = step.expects.split('-');
  const names = [...(record?.files ?? [])].map(baseName).filter((file) => {
    const [ownName = '', ownVersion = ''] = file.split('-');
    const isOne = file.endsWith('.whl') && ownName.replace(/[-_.]+/g, '_').toLowerCase() === name;
    return isOne && (version === unknown || version === ownVersion);
  });
  const [file] = names;
  return file === undefined || names.length > 1 ? undefined : { file, left: `${step.folder}/dist/${file}` };
}

const unknown = '0';
