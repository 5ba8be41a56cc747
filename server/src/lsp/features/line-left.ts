import { lineLeftNotification } from '../../protocol/index.ts';
import type { LineLeftParams } from '../../protocol/index.ts';
import { isRecord } from '../is-record.ts';
import type { Feature } from './feature.ts';

/** sipLens/lineLeft: nobody goes on writing where the last change of a document was. */
export const lineLeft: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onNotification(lineLeftNotification, (params: Partial<LineLeftParams> | undefined) => {
      const uri = isRecord(params) ? params['uri'] : undefined;
      if (typeof uri === 'string') session.leaveLine(uri);
    });
  },
};
