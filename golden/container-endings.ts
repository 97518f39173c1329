/** How containers end, and what stackc makes of it. */
import type { EngineSettings } from './fake-docker.ts';

export const containerEndings: readonly (readonly [
  what: string,
  block: string,
  settings: EngineSettings,
  exit: number,
  said: RegExp,
])[] = [
  ['an exit code', 'load', { life: { exit: 42 } }, 42, /STK8505.*status code 42\./],
  ['killed for its memory', 'load', { life: { exit: 137 } }, 137, /SIGKILL/],
  ['a command that is not found', 'load', { life: { exit: 127 } }, 127, /The command was not found/],
  ['without its output', 'quiet', { life: { exit: 5 } }, 5, /status code 5\./],
  [
    'removed before its log was read',
    'removed',
    { life: { exit: 6, isShort: true } },
    6,
    /removed before all that it printed was read/,
  ],
  [
    'an engine that says nothing while it waits, and a short life',
    'load',
    { life: { exit: 7, isShort: true }, isSilent: true },
    7,
    /status code 7\./,
  ],
  ['an image that is not there and is not to be pulled', 'never', {}, 1, /STK8508.*No such image: example\/absent:1/],
  [
    'a pull that fails in its stream',
    'fresh',
    { pullSays: ['{"status":"x"}', '{"error":"manifest for example/fresh:latest not found"}'] },
    1,
    /STK8510.*"example\/fresh:latest" of "fresh" could not be pulled: manifest for/,
  ],
  [
    'a registry that refuses',
    'fresh',
    { pullSays: ['{"error":"pull access denied for example/fresh"}'] },
    77,
    /STK8510.*access denied/,
  ],
  [
    'a pull that breaks off',
    'fresh',
    { fails: { 'POST /images/create': ['reset'] } },
    69,
    /STK8507.*connection was closed/,
  ],
  [
    'a pull that fails beside an image that is there',
    'possible',
    { fails: { 'POST /images/create': [{ status: 500, message: 'no route' }] } },
    0,
    /could not be pulled \(no route\); the one that is there is used/,
  ],
  [
    'the log breaks off',
    'load',
    { life: { prints: [['out', 'one\n'], 'cut'], exit: 4 } },
    4,
    /no longer shown.*[\s\S]*status code 4/,
  ],
  [
    'the log cannot be read',
    'load',
    { fails: { 'GET /containers/ID/logs': [{ status: 500, message: 'broken' }] } },
    0,
    /no longer shown/,
  ],
  [
    'marked for removal',
    'removed',
    {
      fails: {
        'GET /containers/ID/logs': [
          { status: 409, message: 'can not get logs from container which is dead or marked for removal' },
        ],
      },
    },
    0,
    /removed before all that it printed/,
  ],
  [
    'busy',
    'load',
    {
      fails: {
        'GET /_ping': [
          { status: 429, message: 'Too many' },
          { status: 429, message: 'Too many' },
        ],
      },
    },
    0,
    /exited cleanly/,
  ],
  [
    'a mistake of the engine',
    'load',
    { fails: { 'GET /_ping': [{ status: 500, message: 'Oops' }, 'reset'] } },
    0,
    /exited cleanly/,
  ],
  [
    'an engine that stays broken',
    'load',
    { fails: { 'GET /_ping': Array.from({ length: 9 }, () => ({ status: 503, message: 'Oops' })) } },
    69,
    /STK8507.*Oops/,
  ],
  [
    'a start that is refused',
    'load',
    {
      fails: {
        'POST /containers/ID/start': [{ status: 400, message: 'exec: "load": executable file not found in $PATH' }],
      },
    },
    1,
    /STK8508.*refuses to run "load": exec: "load": executable file not found/,
  ],
  [
    'a wait that breaks off',
    'load',
    { life: { exit: 8 }, fails: { 'POST /containers/ID/wait': ['reset'] } },
    8,
    /status code 8/,
  ],
];
