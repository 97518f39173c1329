import manifest from '../../package.json' with { type: 'json' };

/** The version of stackc, as package.json has it. */
export const version: string = manifest.version;

const { homepage: address }: { readonly homepage?: string } = manifest;

/** The public address of the project; undefined as long as package.json has none. */
export const homepage: string | undefined = address;
