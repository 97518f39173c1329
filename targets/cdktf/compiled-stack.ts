import { Annotations, ref, TerraformStack, Token } from 'cdktf';
import type { Construct } from 'constructs';
import { type CompileSettings, compileFolder, formatDiagnostics } from '../../compiler/index.ts';
import { addressIn, type Document, merged } from './document.ts';

/** Which stack, for which environment. */
export interface CompiledStackOptions extends Omit<CompileSettings, 'targets'> {
  /** The stack file, or the folder of a `stack.yaml`, seen from the current folder. */
  readonly stack: string;
}

/**
 * A stack of stackc as one of a CDKTF app: `new CompiledStack(app, 'lake', { stack: 'lake', environment: 'dev' })`. What it synthesizes is the
 * document that `stackc synth` writes; constructs that are added to it stand beside that, and `addOverride` has the last word. Mistakes of
 * the stack are thrown as stackc prints them, warnings become annotations.
 */
export class CompiledStack extends TerraformStack {
  private readonly document: Document;

  constructor(scope: Construct, id: string, { stack, ...settings }: CompiledStackOptions) {
    super(scope, id);
    // From `cdktf.out/stacks/<id>`, where CDKTF puts the document and Terraform runs.
    const home = settings.home ?? `../../${/^(?:[/\\]|[A-Za-z]:)/.test(stack) ? '' : folderOf(stack)}`;
    const { files, diagnostics } = compileFolder(stack, { ...settings, home, targets: ['terraform'] });
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new Error(formatDiagnostics(errors));
    for (const { code, message } of diagnostics) Annotations.of(this).addWarning(`${code}: ${message}`);
    const text = files.find(({ path }) => path === 'terraform/stack.tf.json')?.text;
    if (text === undefined) throw new Error(`The stack "${stack}" has no Terraform document in JSON.`);
    this.document = JSON.parse(text);
  }

  /**
   * An attribute of something that the stack makes, for other constructs: `reference('ingest.id')` by its name in the stack, or
   * `reference('databricks_job.ingest.id')` by its address. In another stack of the app it becomes a look-up in this one's state.
   */
  reference(path: string): string {
    return Token.asString(ref(addressIn(this.document, path), this));
  }

  /** Without constructs of its own there is nothing to prepare, and no backend that the stack does not ask for. */
  override prepareStack(): void {
    if (this.node.children.length > 0) super.prepareStack();
  }

  override toTerraform(): unknown {
    return merged(this.document, super.toTerraform());
  }
}

function folderOf(stack: string): string {
  const path = stack.replace(/\/+$/, '');
  return /\.ya?ml$/.test(path) ? path.replace(/(?:^|\/)[^/]*$/, '') : path;
}
