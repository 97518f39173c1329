import { defineDiagnostics } from '../../diagnostics/define.ts';

/** About rules themselves: their settings, and comments that allow something. */
export const rulingDiagnostics = defineDiagnostics({
  unknownRule: { code: 'STK4100', severity: 'warning', message: 'There is no rule "{name}".{suggestion}' },
  noReason: {
    code: 'STK4101',
    severity: 'warning',
    message: 'This allows nothing, because it gives no reason: "# stackc: allow {name} because …".',
  },
  unusedAllowance: {
    code: 'STK4102',
    severity: 'warning',
    message: 'Nothing here breaks the rule "{name}", so the comment that allows it can go.',
  },
});
