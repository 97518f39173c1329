import { dataosDiagnostics as say } from '../diagnostics.ts';
import type { Assembly } from '../runnable/assemble.ts';
import { templateOf } from '../runnable/configuration.ts';
import type { Runnable } from '../runnable/runnable.ts';
import { mappingOf, renderTemplate, type StackTemplate } from '../template/render.ts';
import type { Task } from '../world.ts';
import { checkInner } from './inner.ts';
import { type MadeObject, objectOf } from './skeleton.ts';

/**
 * The one object that a `resourceTemplate` makes, for an operator that runs it (specs/dataos §3.4, §6.4). Diagnostics: those of templates, STK3413, STK3438, and those of `checkInner`.
 */
export function customObject(
  runnable: Runnable,
  about: {
    readonly template: StackTemplate;
    readonly assembly: Assembly;
    /** What is written besides. */
    readonly objects: readonly MadeObject[];
    readonly task: Task;
  },
): MadeObject | undefined {
  const { template, assembly, objects, task } = about;
  const container = templateOf(assembly.definition, runnable, 'containerResourceTemplate');
  if (container !== undefined) {
    task.report(
      say.noEffect(container.text, {
        key: 'containerResourceTemplate',
        reason: 'the stack has a "resourceTemplate", which makes everything',
      }),
    );
  }
  const rendered = renderTemplate(template, assembly.context, task);
  const dict = rendered && mappingOf(rendered, 'one Kubernetes object', task);
  if (dict === undefined) return undefined;
  const values = { template: template.name, stack: template.stack, what: task.what, expected: 'one Kubernetes object' };
  const object = objectOf(dict, task, (found) =>
    say.renderedShape(template.text, { ...values, found }, [{ at: task.at, note: 'rendered for this' }]),
  );
  if (object !== undefined) checkInner(object, { runnable, template, objects, task });
  return object;
}
