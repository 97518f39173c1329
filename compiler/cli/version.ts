import manifest from '../../package.json' with { type: 'json' };

const published: { readonly version: string; readonly homepage?: string } = manifest;

/** The version of stackc, as package.json has it. */
export const version: string = published.version;

/** The public address of the project; undefined as long as package.json has none. */
export const homepage: string | undefined = published.homepage;
