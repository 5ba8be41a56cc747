import { describe, expect, it } from 'vitest';
import { exchange, saidOfMessages } from '../../testing/exchange-steps.ts';

const rule = 'answer-wrong-media-count';
const audio = 'm=audio 6000 RTP/AVP 0';
const video = 'm=video 6002 RTP/AVP 31';

describe('answer-wrong-media-count', () => {
  it('marks the last medium of an answer that has too few or too many', () => {
    expect(saidOfMessages(exchange([audio, video], [audio]), rule)).toEqual([`1 error count: ${audio}`]);
    expect(saidOfMessages(exchange([audio], [audio, video]), rule)).toEqual([`1 error count: ${video}`]);
    expect(saidOfMessages(exchange([audio], []), rule)).toEqual(['1 error count: t=0 0']);
  });

  it('takes it for less where only lines that take no part are left out', () => {
    expect(saidOfMessages(exchange([audio, 'm=video 0 RTP/AVP 31'], [audio]), rule)).toEqual([
      `1 warning count: ${audio}`,
    ]);
  });

  it('marks the first that is of another kind', () => {
    expect(saidOfMessages(exchange([audio, video], [video, audio]), rule)).toEqual([`1 error type: ${video}`]);
  });

  it('says nothing where each has its own, refused or not', () => {
    expect(saidOfMessages(exchange([audio, video], [audio, 'm=video 0 RTP/AVP 31']), rule)).toEqual([]);
  });
});
