import { defineDiagnostics } from '../diagnostics/define.ts';

/** Wrong usage: exit code 64. */
export const usageDiagnostics = defineDiagnostics({
  unknownCommand: { code: 'STK8001', severity: 'error', message: 'There is no command "{name}".{suggestion}' },
  unknownOption: {
    code: 'STK8002',
    severity: 'error',
    message: '"stackc {command}" has no option "{name}".{suggestion}',
  },
  missingValue: {
    code: 'STK8003',
    severity: 'error',
    message: 'The option "{name}" needs a value: {name} {value}.{way}',
  },
  unexpectedValue: {
    code: 'STK8004',
    severity: 'error',
    message: 'The option "{name}" is a switch and takes no value.',
  },
  nothingOfName: {
    code: 'STK8057',
    severity: 'error',
    message: 'Nothing is called "{name}".{suggestion}',
  },
  unknownChoice: {
    code: 'STK8005',
    severity: 'error',
    message: '"{value}" is nothing that "{name}" knows; it takes {choices}.{suggestion}',
  },
  tooManyArguments: {
    code: 'STK8006',
    severity: 'error',
    message: '"stackc {command}" does not know what to do with "{value}"; it takes {takes}.',
  },
  conflictingOptions: {
    code: 'STK8007',
    severity: 'error',
    message: '"{first}" and "{second}" ask for different things; give only one of them.',
  },
  noStandardStream: {
    code: 'STK8011',
    severity: 'error',
    message: '"stackc {command}" cannot use "-" here: {reason}.',
  },
  oneFolderForSeveral: {
    code: 'STK8010',
    severity: 'error',
    message: 'In "{folder}" the files of one stack would replace those of another; give one stack, or no folder.',
  },
  missingEquals: {
    code: 'STK8008',
    severity: 'error',
    message: '{form}, but "{value}" has no name followed by "=".{suggestion}',
  },
  settingIsVariable: {
    code: 'STK8517',
    severity: 'error',
    message: 'A variable is given a value with --var {name}=VALUE; "--set" is for everything else.',
  },
  unknownPage: { code: 'STK8009', severity: 'error', message: 'No page explains "{name}".{suggestion}' },
  unknownSubject: { code: 'STK8670', severity: 'error', message: '{what}.{suggestion}' },
});

/** Files that cannot be read, or hold no text. */
export const readDiagnostics = defineDiagnostics({
  noStack: { code: 'STK8020', severity: 'error', message: 'There is no stack at "{path}".{suggestion}' },
  noVariableFile: { code: 'STK8021', severity: 'error', message: 'There is no variable file at "{path}".{suggestion}' },
  unreadable: { code: 'STK8022', severity: 'error', message: '"{path}" could not be read: {reason}.' },
  refused: { code: 'STK8053', severity: 'error', message: '"{path}" could not be used: {reason}.' },
  notUtf8: {
    code: 'STK8023',
    severity: 'error',
    message: '"{path}" is not UTF-8 text: byte {offset} cannot be read. Save the file with the encoding UTF-8.',
  },
});

/** What a stack reads from places that are not its own. */
export const includeDiagnostics = defineDiagnostics({
  outsideRepository: {
    code: 'STK8024',
    severity: 'warning',
    message: '"{path}" lies outside of the repository, so another machine may have something else there, or nothing.',
  },
});

/** Files that cannot be written, or must not be. */
export const writeDiagnostics = defineDiagnostics({
  changedByHand: {
    code: 'STK8040',
    severity: 'error',
    message:
      '"{path}" was changed after stackc wrote it. Move the change into the stack, or let stackc {action} the file with --force.',
  },
  notOurs: {
    code: 'STK8041',
    severity: 'error',
    message: '"{path}" was not written by stackc. Move it away, or let stackc overwrite it with --force.',
  },
  unwritable: { code: 'STK8042', severity: 'error', message: '"{path}" could not be written: {reason}.' },
  outputLost: {
    code: 'STK8069',
    severity: 'error',
    message: 'What stackc prints could not be written to standard output: {reason}.',
  },
  inTheWay: { code: 'STK8043', severity: 'error', message: '"{path}" should be a {wanted}, but a {found} is there.' },
  linkedOutside: {
    code: 'STK8044',
    severity: 'error',
    message: '"{path}" leads outside of "{folder}" through a symbolic link, so nothing was written there.',
  },
  unreadableRecord: {
    code: 'STK8045',
    severity: 'error',
    message:
      '"{path}", in which stackc keeps the list of the files it wrote, cannot be understood. Restore it, or start a new one with --force.',
  },
  sameFolder: {
    code: 'STK8047',
    severity: 'error',
    message:
      'The files of {first} and of {second} would go to the same folder on a system that reads the names alike; rename one of them.',
  },
  lockHeld: {
    code: 'STK8049',
    severity: 'error',
    message: '"{folder}" is being written by {holder}; nothing was changed. Try again when that is done.',
  },
  recordOfOthers: {
    code: 'STK8050',
    severity: 'error',
    message:
      'The files in "{folder}" belong to another stack, "{stack}". Name another folder with -o, or take this one over with --force.',
  },
  orphan: {
    code: 'STK8058',
    severity: 'warning',
    message: '"{folder}" holds the files of the stack "{stack}", which is no longer there: remove the folder.',
  },
  folderOfOthers: {
    code: 'STK8048',
    severity: 'error',
    message:
      '"{folder}" is outside of the repository and holds files that stackc did not write; name an empty folder, or use --force.',
  },
  environmentName: {
    code: 'STK8046',
    severity: 'error',
    message: 'The environment "{name}" cannot be the name of a folder, because {reason}.',
  },
});

export const bugDiagnostics = defineDiagnostics({
  internal: {
    code: 'STK9001',
    severity: 'error',
    message: 'stackc itself failed: {reason}. This is a bug of stackc, not of your stack.',
  },
});
