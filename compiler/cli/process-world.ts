import { programSignature } from './unchanged/signature.ts';
import type { World } from './world.ts';

/** This process as a world: its folder, variables and streams. */
export function processWorld(): World {
  return {
    folder: process.cwd(),
    program: programSignature(process.argv[1]),
    variables: new Map(
      Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
    stdin: () => process.stdin,
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    streams: { stdout: process.stdout.fd, stderr: process.stderr.fd },
    isTerminal: () => process.stdin.isTTY === true && process.stderr.isTTY === true,
    colors: { stdout: hasColors(process.stdout), stderr: hasColors(process.stderr) },
  };
}

function hasColors(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  return Boolean(FORCE_COLOR) || (stream.isTTY === true && TERM !== 'dumb');
}
