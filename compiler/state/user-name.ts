import { userInfo } from 'node:os';

/** The name of the user who runs stackc. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container can run as a user whom the system has no name for.
    return 'somebody';
  }
}
