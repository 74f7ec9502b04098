/** Requests that met an ended session wait here until the same person has logged in again. */
let waiting: { promise: Promise<void>; done: () => void } | null = null;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** Resolves after the next login; all requests under way wait for one dialog. */
export function awaitLogin(): Promise<void> {
  if (waiting === null) {
    let done = (): void => {};
    const promise = new Promise<void>((resolve) => {
      done = resolve;
    });
    waiting = { promise, done };
    tell();
  }
  return waiting.promise;
}

export function loginRestored(): void {
  waiting?.done();
  waiting = null;
  tell();
}

export function isLoginAwaited(): boolean {
  return waiting !== null;
}

export function onExpiryChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
