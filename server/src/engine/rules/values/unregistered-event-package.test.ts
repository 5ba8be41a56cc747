import { describe, expect, it } from 'vitest';
import { foundIn } from '../../testing/found-in.ts';
import { request } from '../../testing/sip-text.ts';

const rule = 'unregistered-event-package';

function found(method: string, event: string): readonly string[] {
  return foundIn(request(method, 'sip:bob@example.com', { headers: [`Event: ${event}`] }), rule);
}

describe('unregistered-event-package', () => {
  it.each(['as-feature-event', 'Dialog', 'message-sumary;id=1'])('points at %s', (event) => {
    expect(found('SUBSCRIBE', event)).toEqual([`0 information ${rule}.found at ${event.split(';')[0]}`]);
  });

  it.each(['presence', 'dialog;id=2', 'conference.winfo', 'presence.winfo.winfo'])('is silent for %s', (event) => {
    expect(found('SUBSCRIBE', event)).toEqual([]);
  });

  it('is silent for a NOTIFY, and outside the profile strict', () => {
    expect(found('NOTIFY', 'as-feature-event')).toEqual([]);
    const text = request('SUBSCRIBE', 'sip:bob@example.com', { headers: ['Event: as-feature-event'] });
    expect(foundIn(text, rule, {})).toEqual([]);
  });
});
