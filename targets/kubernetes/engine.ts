import { outcome } from '../../compiler/diagnostics/outcome.ts';
import type { Deployment, Engine, Step, Verb } from '../../compiler/engine.ts';
import { inWords } from '../../compiler/util/in-words.ts';
import { never } from '../../compiler/util/never.ts';
import { pickText } from '../../compiler/value/pick.ts';
import { programOf } from '../shared/engine-words.ts';
import { type DeployedObject, keyOf, manifestsOf, objectsIn, readRecord, recordText } from './deployed.ts';
import { kubernetesTargetDiagnostics as say } from './diagnostics.ts';

/**
 * `kubectl`, with server-side apply. What a stack has deployed stands in a ConfigMap of the cluster, so whoever deploys next knows it: only what is named there and is no longer in the stack is
 * removed. The record names everything before anything is applied, so a run that ends in the middle forgets nothing. The context is asked for once and said in every step.
 */
export const engine: Engine = {
  verbs: ['preview', 'deploy', 'destroy', 'status'],
  options: ['engine', 'context', 'record-namespace', 'rollout-timeout'],
  steps(verb, at) {
    const context = at.options.get('context')?.at(-1) ?? pickText(at.section, 'context');
    if (context !== undefined) return outcome([readingRecord(verb, at, context)]);
    const asking: Step = {
      ...step(at, undefined, ['config', 'view', '-o', 'jsonpath={.current-context}']),
      next: (printed) => outcome([readingRecord(verb, at, printed.trim())]),
    };
    return outcome([asking]);
  },
};

/** Asks for the record; what is in it decides what follows. Diagnostics: STK6224. */
function readingRecord(verb: Verb, at: Deployment, context: string): Step {
  const { name, namespace } = recordOf(at);
  return {
    ...step(at, context, ['get', 'configmap', name, '--namespace', namespace, '--ignore-not-found', '-o', 'json']),
    next(printed) {
      const known = readRecord(printed);
      if (typeof known === 'string')
        return outcome([], [say.unreadableRecord(at.at, { name, namespace, reason: known })]);
      const work: Work = { at, context, known, missing: [] };
      const own = objectsIn(at.files).filter(({ kind }) => kind === 'Namespace');
      if (own.length === 0 || verb === 'destroy' || verb === 'status') return outcome(stepsOf(verb, work));
      return outcome([
        readingNamespaces(
          verb,
          work,
          own.map(({ name: each }) => each),
        ),
      ]);
    },
  };
}

/** Nothing can be compared in a namespace that is not there yet, so it must be known which of the stack's own are. */
function readingNamespaces(verb: Verb, work: Work, own: readonly string[]): Step {
  const args = ['get', 'namespace', ...own, '--ignore-not-found', '-o', 'name'];
  return {
    ...step(work.at, work.context, args),
    next(printed) {
      const there = new Set(printed.split('\n').map((line) => line.trim().replace('namespace/', '')));
      return outcome(stepsOf(verb, { ...work, missing: own.filter((name) => !there.has(name)) }));
    },
  };
}

interface Work {
  readonly at: Deployment;
  readonly context: string;
  /** What the record names. */
  readonly known: readonly DeployedObject[];
  /** Namespaces that the stack makes, and that the cluster does not have yet. */
  readonly missing: readonly string[];
}

function stepsOf(verb: Verb, work: Work): readonly Step[] {
  const { at, context, known } = work;
  switch (verb) {
    case 'preview':
      return [...removalShown(work), diff(work)];
    case 'deploy':
      return deployment(work);
    case 'destroy':
      return known.length === 0 ? [] : destruction(work);
    case 'status':
      return known.length === 0
        ? []
        : [{ ...step(at, context, ['get', '-f', '-', '--ignore-not-found', ...at.extra]), input: manifestsOf(known) }];
    default:
      return never(verb);
  }
}

/** What would change; in a namespace that is not there yet everything is new, and only named. */
function diff({ at, context, missing }: Work): Step {
  if (missing.length > 0) {
    return { ...step(at, context, ['apply', '--dry-run=client', ...source(at)]), isDifference: true };
  }
  const args = ['diff', '--server-side', fieldManager, ...forced(at), ...source(at)];
  return { ...step(at, context, args), difference: 1 };
}

/** What the record names and the stack does not have any more: those last that were made first. */
function removed({ at, known }: Work): readonly DeployedObject[] {
  const kept = new Set(objectsIn(at.files).map(keyOf));
  return known.filter((object) => !kept.has(keyOf(object))).toReversed();
}

function removalShown(work: Work): readonly Step[] {
  const gone = removed(work);
  if (gone.length === 0) return [];
  const args = ['delete', '-f', '-', '--ignore-not-found', '--dry-run=server'];
  return [{ ...step(work.at, work.context, args), input: manifestsOf(gone), isDifference: true }];
}

function deployment(work: Work): readonly Step[] {
  const { at, context, known, missing } = work;
  const objects = objectsIn(at.files);
  const gone = removed(work);
  const isRecorded = recordText(known) === recordText(objects);
  const shown: Step = { ...diff(work), ...(isRecorded ? { endsWithoutDifference: true } : {}) };
  const apply = step(at, context, ['apply', '--server-side', fieldManager, ...source(at), ...at.extra]);
  const changing: readonly Step[] = [
    ...missing.map((name) => ({ ...step(at, context, ['create', 'namespace', name]), isResult: false })),
    // From here on the record names what was there and what will be.
    recorded(work, [...known, ...objects]),
    apply,
    ...objects.filter(({ kind }) => rolledOut.includes(kind)).map((object) => rollout(object, work)),
    ...(gone.length === 0
      ? []
      : [{ ...step(at, context, ['delete', '-f', '-', '--ignore-not-found']), input: manifestsOf(gone) }]),
    recorded(work, objects),
  ];
  const asked = changing.map((each, index) => (index === 0 ? { ...each, question: question('Deploy', work) } : each));
  return [...removalShown(work), shown, ...asked];
}

function destruction(work: Work): readonly Step[] {
  const { at, context, known } = work;
  const { name, namespace } = recordOf(at);
  const input = manifestsOf(known.toReversed());
  const remove = ['delete', '-f', '-', '--ignore-not-found'];
  return [
    { ...step(at, context, [...remove, '--dry-run=server']), input },
    { ...step(at, context, [...remove, ...at.extra]), input, question: question('Destroy', work), isGrave: true },
    {
      ...step(at, context, ['delete', 'configmap', name, '--namespace', namespace, '--ignore-not-found']),
      isResult: false,
    },
  ];
}

const fieldManager = '--field-manager=stackc';

/** Kinds that `kubectl rollout status` follows. */
const rolledOut: readonly string[] = ['Deployment', 'StatefulSet', 'DaemonSet'];

function rollout({ kind, name, namespace }: DeployedObject, { at, context }: Work): Step {
  const timeout = at.options.get('rollout-timeout')?.at(-1) ?? '10m';
  const where = namespace === undefined ? [] : ['--namespace', namespace];
  return step(at, context, ['rollout', 'status', `${kind.toLowerCase()}/${name}`, ...where, `--timeout=${timeout}`]);
}

/** Conflicts are shown as what they would be when they are forced. */
function forced({ extra }: Deployment): readonly string[] {
  return extra.filter((word) => word === '--force-conflicts');
}

/** The kustomization, or the one stream. */
function source({ files }: Deployment): readonly string[] {
  return files.has('kustomization.yaml') ? ['-k', '.'] : ['-f', 'all.yaml'];
}

/** The ConfigMap with the record: its name is that of the stack and its environment. */
function recordOf({ stack, environment, section, options }: Deployment): {
  readonly name: string;
  readonly namespace: string;
} {
  const words = ['stackc', stack, environment ?? 'default'].join('-').toLowerCase();
  const name = words.replace(/[^a-z0-9.-]+/g, '-').replace(/[^a-z0-9]+$/, '');
  const given = options.get('record-namespace')?.at(-1) ?? pickText(section, 'record_namespace');
  return { name, namespace: given ?? pickText(section, 'namespace') ?? 'default' };
}

function recorded({ at, context }: Work, objects: readonly DeployedObject[]): Step {
  const { name, namespace } = recordOf(at);
  const unique = [...new Map(objects.map((object) => [keyOf(object), object])).values()];
  const record = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, namespace, labels: { 'app.kubernetes.io/managed-by': 'stackc' } },
    data: { objects: recordText(unique) },
  };
  return {
    ...step(at, context, ['apply', '--server-side', fieldManager, '--force-conflicts', '-f', '-']),
    input: JSON.stringify(record),
    isResult: false,
  };
}

function question(word: 'Deploy' | 'Destroy', { at, context, known }: Work): string {
  const objects = word === 'Deploy' ? objectsIn(at.files) : known;
  const namespaces = [...new Set(objects.flatMap(({ namespace }) => namespace ?? []))];
  const environment = at.environment === undefined ? '' : ` in "${at.environment}"`;
  const cluster = context === '' ? 'the cluster that kubectl finds' : `the context "${context}"`;
  const where =
    namespaces.length === 0 ? '' : `, ${namespaces.length === 1 ? 'namespace' : 'namespaces'} ${inWords(namespaces)}`;
  return word === 'Deploy'
    ? `Deploy "${at.stack}"${environment} as shown above to ${cluster}${where}?`
    : `Destroy everything above of "${at.stack}"${environment} in ${cluster}${where}?`;
}

function step(at: Deployment, context: string | undefined, args: readonly string[]): Step {
  const chosen = context ? ['--context', context] : [];
  return { run: [programOf(at, 'kubectl'), ...chosen, ...args], folder: at.folder, isResult: true };
}
