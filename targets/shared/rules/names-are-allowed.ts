import type { Rule } from '../../../compiler/rule.ts';
import { sharedDiagnostics as say } from '../diagnostics.ts';

const allowed = /^[A-Za-z][A-Za-z0-9_-]*$/;
/** With unresolved variables, which are only there when that is allowed. */
const unresolved = /^[A-Za-z][A-Za-z0-9_-]*(\$\{vars\.\w+\}[A-Za-z0-9_-]*)*$/;

/** Names can be addresses in every target (specs/laktory-language §6.1). STK4008, STK4011. */
export const namesAreAllowed: Rule = ({ program, options, report }) => {
  const pattern = options.allowUnresolved ? unresolved : allowed;
  return {
    resource({ name, at, causes }) {
      if (pattern.test(name)) return;
      const related = causes.map((cause) => ({ at: cause, note: 'made for this' }));
      report(say.nameNotAllowed(at, { name }, related));
    },
    provider({ key, at }) {
      if (!/^[A-Za-z][\w-]*(\.[\w-]+)?$/.test(key)) report(say.nameNotAllowed(at, { name: key }));
    },
    end() {
      for (const { name, at } of program.secrets.values()) {
        if (!allowed.test(name)) report(say.secretNameNotAllowed(at, { name }));
      }
    },
  };
};
