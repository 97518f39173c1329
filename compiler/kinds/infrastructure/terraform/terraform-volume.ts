import type { Report } from '../../../diagnostics/outcome.ts';
import { dictAt, textAt, valueAt } from '../../../value/build.ts';
import type { Value } from '../../../value/value.ts';
import { infrastructureDiagnostics as say } from '../diagnostics.ts';

interface Translating {
  readonly name: string;
  readonly report: Report;
}

/** `host:/in/container:ro` as a block of `docker_container`: a folder of the machine, or a volume by its name. Options that the provider lacks are told (STK3655). */
export function terraformVolume(volume: Value, { name, report }: Translating): Value {
  if (volume.kind !== 'string') return volume;
  const [, host, inside = volume.value, options = ''] =
    /^((?:[A-Za-z]:\\[^:]*)|[^:]*):([^:]+)(?::([^:]*))?$/.exec(volume.value) ?? [];
  const isFolder = host !== undefined && /^(?:\/|\\\\|[A-Za-z]:\\)/.test(host);
  const chosen = options.split(',').filter(Boolean);
  const other = chosen.find((each) => !['ro', 'rw', 'z', 'Z'].includes(each));
  if (other !== undefined) {
    report(say.notInTerraform(volume, { field: `volumes with "${other}"`, name, type: 'docker_container' }));
  }
  const label = chosen.find((each) => each === 'z' || each === 'Z');
  return dictAt(volume, {
    host_path: isFolder ? textAt(volume, host) : undefined,
    volume_name: host !== undefined && !isFolder ? textAt(volume, host) : undefined,
    container_path: textAt(volume, inside),
    read_only: chosen.includes('ro') ? valueAt(volume, true) : undefined,
    selinux_relabel: label === undefined ? undefined : textAt(volume, label),
  });
}
