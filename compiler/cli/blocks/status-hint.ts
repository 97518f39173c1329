/**
 * What an exit code usually means, in a sentence with a space in front; empty where it says nothing by itself (specs/prefect §5, §6). A program that a signal has ended
 * has the signal's number below zero here, where it was seen by the system itself, or 128 more than it, where a shell or an engine has told it.
 */
export function statusHint(code: number): string {
  const hint = hints.get(code);
  return hint === undefined ? '' : ` ${hint}`;
}

const killed =
  'This indicates that the process exited due to a SIGKILL signal. Somebody has ended it, or it needed more memory than it may have.';
const ended =
  'This indicates that the process exited due to a SIGTERM signal. Usually somebody has cancelled it, or its machine is being shut down.';

const hints: ReadonlyMap<number, string> = new Map([
  [-9, killed],
  [137, killed],
  [-15, ended],
  [143, ended],
  [125, 'The container could not be run at all: look at its image and its entry point.'],
  [126, 'The command was found, but cannot be executed: look at its permissions.'],
  [127, 'The command was not found: look at its spelling, at PATH, and at what the image holds.'],
  [247, 'This indicates that the process was terminated due to high memory usage.'],
  [0xc000013a, 'This indicates that the process was ended with Ctrl+C or Ctrl+Break.'],
]);
