import type { Entry, Str } from '../../compiler/value/literal.ts';
import { type Compilation, compile, environmentsOf } from '../../compiler/compile.ts';
import type { Env } from '../../compiler/env.ts';
import { sourceFile } from '../../compiler/source/source-file.ts';
import { startOf } from '../../compiler/source/span.ts';
import { memoryEnv } from '../synthesize.ts';
import type { LaktoryCase } from './laktory-case.ts';

/**
 * Compiles a case for its target as its `case.json` says. `allowUnresolved` is the switch under which we leave in place what Laktory
 * leaves in place.
 */
export function compileLaktory(one: LaktoryCase, allowUnresolved: boolean): Compilation {
  const { env: wanted, cli_var_file: given } = one.settings;
  const environment = wanted ?? environmentsOf('stack.yaml', envOf(one, { allowUnresolved })).value[0];
  const beside = [environment === undefined ? '' : `variables.${environment}.yaml`, 'variables.yaml'];
  const variableFile = given ?? beside.find((name) => one.files[name] !== undefined);
  return compile('stack.yaml', envOf(one, { environment, variableFile, allowUnresolved }));
}

interface Choice {
  readonly environment?: string | undefined;
  readonly variableFile?: string | undefined;
  readonly allowUnresolved: boolean;
}

/** The window on a world that consists of the case's files only. */
function envOf({ files, settings }: LaktoryCase, choice: Choice): Env {
  return memoryEnv({
    files,
    processEnvironment: settings.process_env ?? {},
    targets: [settings.target],
    // The original writes paths of files as the stack has them.
    paths: 'as_written',
    ...choice,
    yamlVersion: '1.1',
    variables: (settings.cli_vars ?? []).map(variable),
    allowPlainSecrets: true,
  });
}

function variable(text: string): Entry<Str> {
  const at = startOf(sourceFile('<command line>', `--var ${text}`));
  const equals = text.indexOf('=');
  return { ...at, key: text.slice(0, equals).trim(), value: { ...at, kind: 'string', value: text.slice(equals + 1) } };
}
