import type { Fleet } from './fleet.ts';
import type { Doc } from './json.ts';
import { refuse } from './refusal.ts';

/** A bundle on its way to an infrastructure. */
export interface Candidate {
  readonly infra: Doc;
  readonly key: string;
  readonly bundleId: string;
}

/** What Govern says about a bundle, as the policy of the infrastructure wants to know it. */
export function governance({ govern }: Fleet, { infra, key, bundleId }: Candidate): readonly Doc[] {
  const policy = infra['governCheckPolicy'];
  if (policy === 'NO_CHECK') return [];
  const status = govern.get(`${key}/${bundleId}`) ?? 'PENDING';
  if (status === 'APPROVED') {
    const code = 'INFO_GOVERN_BUNDLE_APPROVED';
    const message = `Bundle ${bundleId} is approved`;
    return [{ severity: 'SUCCESS', isFatal: false, code, title: 'Approved', message, details: '' }];
  }
  const isFatal = policy === 'PREVENT';
  return [
    {
      severity: isFatal ? 'ERROR' : 'WARNING',
      isFatal,
      code: `${isFatal ? 'ERR' : 'WARN'}_GOVERN_BUNDLE_NOT_APPROVED`,
      title: 'Not approved',
      message: `Bundle ${bundleId} is not approved (status: ${status})`,
      details: '',
    },
  ];
}

export function gate(fleet: Fleet, candidate: Candidate, ignoresWarnings: boolean): void {
  for (const { severity, message, code = null } of governance(fleet, candidate)) {
    if (severity === 'ERROR' || (severity === 'WARNING' && !ignoresWarnings)) {
      throw refuse.coded(String(message), { code });
    }
  }
}
