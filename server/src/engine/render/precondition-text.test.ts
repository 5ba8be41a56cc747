import { describe, expect, it } from 'vitest';
import { analyse } from '../log/analyse.ts';
import { carrying } from '../testing/exchange-steps.ts';
import type { Around } from '../testing/findings-in-body.ts';
import { editedTrace } from '../testing/edited-trace.ts';
import { findingsOf } from '../testing/findings-of.ts';
import { plainContext } from '../testing/hover-text.ts';
import { documentText } from '../text/text-source.ts';
import { findingMessage } from './finding-message.ts';
import { hover } from './hover.ts';
import { preconditionText } from './precondition-text.ts';

const lines = (local: string, remote: string, ...more: readonly string[]): readonly string[] => [
  'm=audio 6000 RTP/AVP 0',
  `a=curr:qos local ${local}`,
  `a=curr:qos remote ${remote}`,
  'a=des:qos mandatory local sendrecv',
  'a=des:qos mandatory remote sendrecv',
  ...more,
];
const inside = { toTag: 'callee' };
const reliable: Around = { ...inside, start: '183 Session Progress', headers: ['Require: 100rel', 'RSeq: 1'] };
const invite = carrying(lines('none', 'none'), { headers: ['Supported: 100rel, precondition'] });
const messages = [
  invite,
  carrying(lines('none', 'none', 'a=conf:qos remote sendrecv'), reliable),
  carrying(undefined, { ...inside, start: 'PRACK', cseq: 2, vias: ['2'] }),
  carrying(undefined, { ...inside, start: '200 OK', method: 'PRACK', cseq: 2, vias: ['2'] }),
  carrying(lines('sendrecv', 'none'), { ...inside, start: 'UPDATE', cseq: 3, vias: ['3'] }),
  carrying(lines('sendrecv', 'sendrecv'), { ...inside, start: '200 OK', method: 'UPDATE', cseq: 3, vias: ['3'] }),
  carrying(undefined, { ...inside, start: '180 Ringing' }),
  carrying(undefined, { ...inside, start: '200 OK' }),
];
const trace = analyse(documentText(messages.join('\r\n')));

function refused(
  failure: readonly string[] | undefined,
  start = '580 Precondition Failure',
): ReturnType<typeof analyse> {
  return analyse(documentText([...messages.slice(0, 4), carrying(failure, { ...inside, start })].join('\r\n')));
}

function endOf(index: number): string | undefined {
  return preconditionText(trace, index, 'en')?.split('\n\n').slice(2).join(' ');
}

describe('the exchange of preconditions', () => {
  it('is told step by step, with the message that one points at', () => {
    expect(preconditionText(trace, 4, 'en')?.split('\n')).toEqual([
      '**Preconditions of this call, step by step**',
      '',
      '- `INVITE`, line 1: `qos` sendrecv is mandatory for the caller’s side; the caller’s side has `qos` none; `qos` sendrecv is mandatory for the callee’s side',
      expect.stringMatching(
        /^- `183`, line \d+: asks to be told when the caller’s side has `qos` sendrecv; the callee’s side has `qos` none$/,
      ),
      expect.stringMatching(/^- `PRACK`, line \d+: acknowledges the provisional response$/),
      expect.stringMatching(/^- `UPDATE`, line \d+: the caller’s side has `qos` sendrecv ← here$/),
      expect.stringMatching(
        /^- `200 \(UPDATE\)`, line \d+: the callee’s side has `qos` sendrecv; \*\*all that is mandatory is met\*\*$/,
      ),
      expect.stringMatching(/^- `180`, line \d+: the telephone rings$/),
      expect.stringMatching(/^- `200`, line \d+: the call is answered$/),
      '',
      'Still missing here: `qos` for the callee’s side (none of sendrecv).',
      '',
      'Next: the UPDATE is answered with 200 and the a=curr of the side that answers.',
    ]);
  });

  it.each([
    [0, /caller’s side \(none of sendrecv\).*Next: the callee answers in a reliable 183/],
    [1, /Next: the caller acknowledges the provisional response with PRACK\.$/],
    [2, /Next: the caller reserves its resources and sends UPDATE/],
    [5, /^Next: the callee may ring \(180\)\.$/],
    [6, /^Next: the callee answers \(200\)\.$/],
    [7, /^$/],
  ])('says what is missing at message %d, and what comes next', (index, expected) => {
    expect(endOf(index)).toMatch(expected);
  });

  it('stands in the hover of a start line, in both languages', () => {
    for (const index of [0, 1, 4]) {
      const at = trace.messageSpan(index).start + 1;
      expect(hover(trace, at, plainContext)?.markdown).toContain('Preconditions of this call');
      expect(preconditionText(trace, index, 'ja')).toContain('この呼のプリコンディションの経過');
    }
  });

  it('is not told of calls without preconditions, nor by messages that have no part in it', () => {
    const plain = analyse(documentText(carrying(['m=audio 6000 RTP/AVP 0'])));
    expect(preconditionText(plain, 0, 'en')).toBeUndefined();
    const ack = analyse(documentText([...messages, carrying(undefined, { ...inside, start: 'ACK' })].join('\r\n')));
    expect(preconditionText(ack, 8, 'en')).toBeUndefined();
  });

  it('says of a telephone that rings too early that it does', () => {
    const early = analyse(documentText([...messages.slice(0, 4), messages[6] ?? ''].join('\r\n')));
    expect(preconditionText(early, 4, 'en')).toContain('**the telephone rings too early** ← here');
  });
});

describe('a 580', () => {
  const said = (one: ReturnType<typeof analyse>): readonly string[] => {
    return findingsOf(one, 'request-failed').map((finding) => findingMessage(finding, 'en'));
  };

  it.each([
    ['local', 'failed on the callee’s side'],
    ['remote', 'failed on the caller’s side'],
    ['e2e', 'failed on the way from end to end'],
  ])('explains itself by its session description: %s', (status, expected) => {
    const trace580 = refused(['m=audio 0 RTP/AVP 0', `a=des:qos failure ${status} sendrecv`]);
    expect(said(trace580)).toEqual([expect.stringContaining(expected)]);
    expect(preconditionText(trace580, 4, 'en')).toMatch(/`qos` sendrecv failed for .*; the call is refused ← here/);
  });

  it('names what its sender does not know', () => {
    const unknown = refused(['m=audio 0 RTP/AVP 0', 'a=des:foo unknown e2e send']);
    expect(said(unknown)).toEqual([expect.stringContaining('does not know the precondition “foo”')]);
    expect(preconditionText(unknown, 4, 'en')).toContain('`foo` is not known to the callee');
  });

  it('says what was missing where it does not say so itself', () => {
    expect(said(refused(undefined))).toEqual([
      expect.stringMatching(
        /does not say, but .*\. The caller’s side has none of the wanted sendrecv, as far as its INVITE tells\.$/,
      ),
    ]);
  });

  it('says after an edit of another message what it says afresh', () => {
    const trace580 = refused(undefined);
    expect(said(trace580)[0]).toContain('has none of');
    const edited = editedTrace(trace580, trace580.text.chars.replace('curr:qos local none', 'curr:qos local send'));
    expect(said(edited)[0]).toContain('has send of');
    const early = analyse(documentText([...messages.slice(0, 4), messages[6] ?? ''].join('\r\n')));
    expect(findingsOf(early, 'precondition-unmet')).toHaveLength(1);
    const met = editedTrace(early, early.text.chars.replace('curr:qos local none', 'curr:qos local sendrecv'));
    expect(findingsOf(met, 'precondition-unmet')).toEqual([]);
  });

  it('is told as any other failure where nothing is known', () => {
    const bare = carrying(undefined, { start: '580 Precondition Failure', toTag: 'callee' });
    const trace580 = analyse(documentText([carrying(['m=audio 6000 RTP/AVP 0']), bare].join('\r\n')));
    expect(findingsOf(trace580, 'request-failed').map(({ messageId }) => messageId)).toEqual(['request-failed.one']);
  });

  it('to an UPDATE speaks of the one who refuses it', () => {
    const failure = ['m=audio 0 RTP/AVP 0', 'a=des:qos failure local sendrecv'];
    const update = carrying(lines('sendrecv', 'none'), {
      ...inside,
      start: 'UPDATE',
      cseq: 3,
      vias: ['3'],
    });
    const refusal = carrying(failure, {
      ...inside,
      start: '580 Precondition Failure',
      method: 'UPDATE',
      cseq: 3,
      vias: ['3'],
    });
    const trace580 = analyse(documentText([...messages.slice(0, 4), update, refusal].join('\r\n')));
    expect(said(trace580)).toEqual([expect.stringContaining('failed on the callee’s side')]);
  });
});
