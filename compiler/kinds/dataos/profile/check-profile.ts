import type { Report } from '../../../diagnostics/outcome.ts';
import type { Value } from '../../../value/value.ts';
import {
  hostNameProblem,
  labelKeyProblem,
  labelNameProblem,
  labelValueProblem,
  variableNameProblem,
} from '../kubernetes-names.ts';
import { nameProblem, objectNameProblem } from '../names.ts';
import { scalarText } from '../plain.ts';
import { runnableDiagnostics as say } from '../runnable/diagnostics.ts';
import { checkNodePool } from '../stack/check-compute.ts';
import type { Profile } from './profile.ts';

type Check = (text: string) => string | undefined;

/** Texts of the profile that become names in the cluster, by their way. */
const texts: readonly (readonly [string, Check])[] = [
  ['workspace', (text) => nameProblem(text, 32)],
  ['argoVersion', (text) => (/^v?\d+\.\d+/.test(text) ? undefined : 'write it as "3.5"')],
  ['pod.serviceAccount', objectNameProblem],
  ['ingress.className', objectNameProblem],
  ['ingress.host', (text) => objectNameProblem(text.replace(/^\*\./, ''))],
  ['fqdn', objectNameProblem],
  ['ingress.tlsSecret', objectNameProblem],
  ['secrets.apiKeySecret', objectNameProblem],
  ['secrets.externalSecret.storeName', objectNameProblem],
];

/** Mappings whose keys are names: of labels, of annotations, of variables. */
const mappings: readonly (readonly [string, Check, Check?])[] = [
  ['pod.labels', labelKeyProblem, labelValueProblem],
  ['pod.annotations', labelKeyProblem],
  ['ingress.annotations', labelKeyProblem],
  ['ingress.stripPath.annotations', labelKeyProblem],
  ['ingress.authentication.annotations', labelKeyProblem],
  ['environment', variableNameProblem],
];

/** Says what a cluster would refuse of a profile that somebody wrote, on its own lines. Diagnostics: STK3484, STK3488. */
export function checkProfile(profile: Profile, report: Report): void {
  const whose = 'the platform profile';
  const refuse = (
    at: Value,
    about: { readonly name: string; readonly what: string; readonly reason: string | undefined },
  ) => {
    const { reason } = about;
    if (reason !== undefined) report(say.refusedName(at, { ...about, reason, whose }));
  };
  for (const [way, check] of texts) {
    const value = profile.value(...way.split('.'));
    if (value?.kind === 'string' && value.value !== '')
      refuse(value, { name: value.value, what: `"${way}"`, reason: check(value.value) });
  }
  for (const [way, checkKey, checkText] of mappings) {
    for (const { key, value } of profile.dict(...way.split('.'))?.entries.values() ?? []) {
      refuse(value, { name: key, what: `a key of "${way}"`, reason: checkKey(key) });
      const text = scalarText(value) ?? '';
      refuse(value, { name: text, what: `"${key}" in "${way}"`, reason: checkText?.(text) });
    }
  }
  checkPatterns(profile, refuse);
  checkPaths(profile, refuse);
  for (const { key, value } of profile.dict('computes')?.entries.values() ?? [])
    if (value.kind === 'dict') checkNodePool(value, `the compute "${key}"`, report);
}

type Refuse = (
  at: Value,
  about: { readonly name: string; readonly what: string; readonly reason: string | undefined },
) => void;

/** What a name is made of, with something for each that is right itself. */
const holes = { name: 'a', type: 'service', stamp: '-aaaa', workspace: 'a' } as const;

function checkPatterns(profile: Profile, refuse: Refuse): void {
  for (const { key, value } of profile.dict('names')?.entries.values() ?? []) {
    if (value.kind !== 'string') continue;
    const known: Readonly<Record<string, string>> = key === 'nestedJob' ? { ...holes, job: 'a' } : holes;
    const unknown = [...value.value.matchAll(/\{(\w*)\}/g)].find(([, hole = '']) => !(hole in known))?.[0];
    const there = Object.keys(known)
      .map((each) => `"{${each}}"`)
      .join(', ');
    const filled = profile.filled(['names', key], known);
    const check = key === 'service' ? hostNameProblem : labelNameProblem;
    const reason = unknown === undefined ? check(filled) : `there is no "${unknown}"; there are ${there}`;
    refuse(value, { name: value.value, what: `"names.${key}"`, reason });
  }
}

/** Containers mount all of them. */
function checkPaths(profile: Profile, refuse: Refuse): void {
  const seen = new Map<string, string>();
  for (const { key, value } of profile.dict('paths')?.entries.values() ?? []) {
    if (value.kind !== 'string') continue;
    const other = seen.get(value.value);
    const reason = !value.value.startsWith('/')
      ? 'it must begin with a slash'
      : other === undefined
        ? undefined
        : `"paths.${other}" is the same`;
    refuse(value, { name: value.value, what: `"paths.${key}"`, reason });
    seen.set(value.value, key);
  }
}
