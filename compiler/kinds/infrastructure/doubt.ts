import type { Span } from '../../source/span.ts';

/** Something about a container that may not be what the user wants. `message` is the original's warning. */
export interface Doubt {
  readonly at: Span;
  readonly kind: 'hostMode' | 'apiUrl' | 'oldEngine' | 'nullApiUrl';
  readonly message: string;
}
