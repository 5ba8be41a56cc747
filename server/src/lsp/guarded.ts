import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken } from 'vscode-languageserver';

/** Thrown where a request was cancelled while it waited. */
export class Cancelled extends Error {}

/** Where a failure is told: the request's name, what went wrong, and the parameters, which say where. */
export type TellFailure = (name: string, error: unknown, params?: unknown) => void;

/**
 * Returns a handler that never rejects by accident: a cancelled request is answered as cancelled, and one that failed is
 * told to `tell` and answered with `fallback`, so that one bad message does not cost the editor its other answers. A
 * `ResponseError` is no accident: it is the answer.
 */
export function guarded<Params, Result>(
  name: string,
  fallback: Result,
  tell: TellFailure,
  handler: (params: Params, token: CancellationToken) => Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result> {
  return async (params, token) => {
    if (token.isCancellationRequested) throw cancelled();
    const result = await settled(
      fallback,
      (error) => tell(name, error, params),
      () => handler(params, token),
    );
    if (token.isCancellationRequested) throw cancelled();
    return result;
  };
}

async function settled<Result>(
  fallback: Result,
  tell: (error: unknown) => void,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    if (!(error instanceof Cancelled)) tell(error);
    return fallback;
  }
}

/** What is thrown here is how LSP answers a request whose asker has lost interest. */
function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
