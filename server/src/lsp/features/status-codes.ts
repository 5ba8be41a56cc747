import { statusCodes as registered } from '../../engine/index.ts';
import { statusCodesRequest } from '../../protocol/index.ts';
import type { StatusCodesResult } from '../../protocol/index.ts';
import type { Feature } from './feature.ts';

/** sipLens/statusCodes: the registered codes with their phrases. */
export const statusCodes: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onRequest(statusCodesRequest, (): StatusCodesResult => {
      return registered.map(({ code, phrase }) => ({ code, phrase }));
    });
  },
};
