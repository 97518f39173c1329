import type { Ajv, Options } from 'ajv';

type MakeValidator = (options: Options) => Pick<Ajv, 'compile' | 'removeSchema'>;

export declare const draft04: MakeValidator;
export declare const draft07: MakeValidator;
export declare const draft2020: MakeValidator;
