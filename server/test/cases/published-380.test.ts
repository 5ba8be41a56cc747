import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../src/engine/sip/body/body-of.ts';
import { parseMessage } from '../../src/engine/sip/parse-message.ts';
import { plainWire } from '../../src/engine/sip/wire.ts';
import { sharedPath } from '../corpus/shared-folder.ts';

const path = sharedPath('corpus/ims-380/oracle-usm-825-380-example.txt');

describe.skipIf(path === undefined)('the 380 of a published manual', () => {
  it('is read although the empty line before its body is missing', () => {
    const text = readFileSync(path ?? '', 'latin1');
    const message = parseMessage(plainWire(text.slice(text.indexOf('SIP/2.0 380')), 0));
    expect(message.problems.map((problem) => problem.id)).toEqual(['blank-line-missing']);
    expect(bodyOf(message, 'octet')).toMatchObject({
      kind: 'ims',
      ims: {
        rootIsExpected: true,
        alternativeService: { type: 'emergency', action: 'emergency-registration', reason: 'sample reason' },
      },
    });
  });
});
