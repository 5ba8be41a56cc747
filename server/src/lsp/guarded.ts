import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken } from 'vscode-languageserver';

/** Thrown where a request was cancelled while it waited. */
export class Cancelled extends Error {}

/** Where a failure is told: the request's name and what went wrong. */
export type TellFailure = (name: string, error: unknown) => void;

/**
 * Returns a handler that never rejects by accident: a cancelled request is answered as cancelled, and one that failed is
 * told to `tell` and answered with `fallback`, so that one bad message does not cost the editor its other answers.
 */
export function guarded<Params, Result>(
  name: string,
  fallback: Result,
  tell: TellFailure,
  handler: (params: Params, token: CancellationToken) => Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result | ResponseError<void>> {
  return async (params, token) => {
    try {
      if (token.isCancellationRequested) return cancelled();
      const result = await handler(params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      if (error instanceof Cancelled || token.isCancellationRequested) return cancelled();
      tell(name, error);
      return fallback;
    }
  };
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
