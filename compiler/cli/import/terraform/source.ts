import type { ImportSource } from '../import-source.ts';
import { terraformNames } from './terraform-names.ts';

/** `stackc import --from terraform`: documents of a folder, or what `terraform show -json` prints of a state or a plan. */
export const terraformSource: ImportSource = {
  name: 'terraform',
  help: 'a folder with .tf or .tf.json files, or the output of "terraform show -json"',
  options: [
    { name: 'import-ids', help: 'terraform: write the ids of existing objects, so that Terraform imports them' },
  ],
  recognizes: (path, { world }) => terraformNames(path, world).some((name) => /\.tf(?:\.json)?$/.test(name)),
  read: async (request) => (await import('./import-terraform.ts')).importTerraform(request),
};
