import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../peers/run.ts';
import { completed, foreignProviders } from './completed.ts';
import type { TerraformDocument } from './documents.ts';
import type { Judge } from './provider.ts';

/** What `terraform validate` says of a document. */
export interface Verdict {
  readonly document: TerraformDocument;
  readonly result: 'accepted' | 'refused' | 'not judged';
  /** The provider's own words, with the address that they are about. */
  readonly reasons: readonly string[];
}

/** Lays the document and its files out in a folder and lets Terraform check it with the provider. */
export async function validate(document: TerraformDocument, judge: Judge): Promise<Verdict> {
  const foreign = foreignProviders(document, judge.providers);
  if (foreign.length > 0) return { document, result: 'not judged', reasons: [`needs ${foreign.join(', ')}`] };
  const root = mkdtempSync(join(tmpdir(), 'stackc-validate-'));
  try {
    const folder = dirname(join(root, document.path));
    for (const [path, text] of Object.entries({ ...document.files, [document.path]: completed(document) })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const reasons = await reasonsOf(folder, judge);
    // The catalogue knows newer versions, too.
    const isTooNew = reasons.length > 0 && reasons.every((reason) => /does not support resource type/.test(reason));
    return { document, result: isTooNew ? 'not judged' : reasons.length === 0 ? 'accepted' : 'refused', reasons };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** On a busy machine a provider may need longer to start than Terraform waits; that says nothing about the document. */
async function reasonsOf(folder: string, { terraform, environment }: Judge): Promise<readonly string[]> {
  for (let again = 0; ; again++) {
    const { stdout, stderr } = await run([terraform, 'validate', '-json'], { folder, environment });
    const reasons = reasonsIn(stdout || stderr);
    if (again === 4 || !reasons.some((reason) => reason.includes('timeout while waiting for plugin to start')))
      return reasons;
  }
}

interface Answer {
  readonly valid: boolean;
  readonly diagnostics: readonly {
    readonly severity: string;
    readonly summary: string;
    readonly detail?: string;
    readonly snippet?: { readonly context?: string | null };
  }[];
}

function reasonsIn(text: string): readonly string[] {
  if (!text.startsWith('{')) return [text.trim() || 'terraform printed nothing'];
  const answer: Answer = JSON.parse(text);
  return answer.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ summary, detail, snippet }) => {
      const place = snippet?.context ? `${snippet.context}: ` : '';
      return `${place}${summary}${detail ? `: ${detail.replaceAll(/\s+/g, ' ')}` : ''}`;
    });
}
