import { outcome } from '../../diagnostics/outcome.ts';
import { rootFileOf, rootFiles } from '../../dialects/databricks-bundle/root-files.ts';
import { readText } from '../disk.ts';
import { openDisk } from '../disk-workspace.ts';
import { bundleOptions } from '../option.ts';
import { below, shownPath } from '../paths.ts';
import { bundleOptions as optionsOf, withoutEquals } from '../stack-request.ts';
import type { ImportSource } from './import-source.ts';

/** Databricks bundles. */
export const bundle: ImportSource = {
  name: 'bundle',
  help: 'a Databricks bundle: databricks.yml, or the folder with it',
  options: bundleOptions,
  recognizes: (path, { world }) => {
    const shown = shownPath(world, path);
    const name = shown.slice(shown.lastIndexOf('/') + 1);
    return (
      rootFiles.includes(name) || rootFiles.some((file) => readText(world, below(shown, file)).value !== undefined)
    );
  },
  read: async ({ path, invocation, session: { world, compiler } }) => {
    const wrong = [...withoutEquals(invocation, 'resolved'), ...withoutEquals(invocation, 'state')];
    if (wrong.length > 0) return outcome(undefined, wrong);
    const { importBundle } = await import('../../dialects/databricks-bundle/import/import-bundle.ts');
    const { fieldFates } = await import('../../dialects/databricks-bundle/import/field-fates.ts');
    const env = openDisk(world, compiler).env({
      environment: undefined,
      yamlVersion: undefined,
      variables: [],
      variableFile: undefined,
      targets: undefined,
      home: '',
      allowUnresolved: false,
      allowPlainSecrets: false,
      ...optionsOf(invocation),
    });
    const shown = shownPath(world, path.text);
    const { value, diagnostics } = importBundle(rootFileOf(shown, env) ?? shown, env);
    if (!value) return outcome(undefined, diagnostics);
    return outcome({ folder: value.folder || '.', files: value.files, report: fieldFates(value) }, diagnostics);
  },
};
