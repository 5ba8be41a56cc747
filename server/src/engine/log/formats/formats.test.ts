import { describe, expect, it } from 'vitest';
import { documentText } from '../../text/text-source.ts';
import { analyse } from '../analyse.ts';
import { formats } from './index.ts';

const samples = formats.flatMap((format) => format.samples.map((sample) => ({ id: format.id, sample })));

describe('log formats', () => {
  it('have an id of their own each', () => {
    expect(new Set(formats.map((format) => format.id)).size).toBe(formats.length);
  });

  it.each(samples)('$id finds its own sample, once', ({ id, sample }) => {
    const trace = analyse(documentText(sample));
    expect([trace.count, trace.formatId(0)]).toEqual([1, id]);
  });

  it.each(samples)('$id stays itself between the samples of all others', ({ id, sample }) => {
    const others = samples.filter((other) => other.id !== id).map((other) => other.sample);
    const trace = analyse(documentText([...others, sample, ...others].join('\n\n')));
    const found = Array.from({ length: trace.count }, (_, index) => trace.formatId(index));
    const wanted = samples.filter((other) => other.id !== id).map((other) => other.id);
    expect(found).toEqual([...wanted, id, ...wanted]);
  });

  it('read time, addresses, direction and transport as far as the log has them', () => {
    const heads = formats.map((format) => {
      const head = analyse(documentText(format.samples[0] ?? '')).head(0);
      return [format.id, head.time?.iso, head.direction, head.source, head.destination, head.transport];
    });
    expect(heads).toEqual([
      ['sipp', '2026-11-22T06:41:28.458060', 'received', undefined, undefined, 'UDP'],
      ['sngrep', '2026-11-22T06:41:28.458012', undefined, '192.0.2.2:5060', '192.0.2.10:5060', undefined],
      ['sipgrep', '2026-11-22T06:41:28.458012', undefined, '192.0.2.2:5060', '192.0.2.10:5060', 'UDP'],
      ['ngrep', '2026-11-22T06:41:28.458012', undefined, '192.0.2.2:5060', '192.0.2.10:5060', 'UDP'],
      ['sofia', '06:37:35.123456', 'received', '192.0.2.2:5060', undefined, 'UDP'],
      ['asterisk-chan-sip', undefined, 'received', '192.0.2.1:54606', undefined, 'UDP'],
      ['asterisk-pjsip', undefined, 'received', '192.0.2.11:54069', undefined, 'UDP'],
      ['kamailio-sipdump', '2026-11-22T06:41:28.457970Z', 'sent', '192.0.2.2:5060', '192.0.2.10:5060', 'UDP'],
      ['kamailio-syslog', '--11-22T06:42:41', undefined, undefined, undefined, undefined],
      ['baresip', undefined, undefined, '192.0.2.2:5060', '192.0.2.11:5060', 'UDP'],
      ['belle-sip', '2026-11-22T06:38:23.284', 'received', '192.0.2.2:5060', undefined, 'UDP'],
      ['twinkle', '2026-11-22T06:40:47.609929', 'received', '192.0.2.2:5060', undefined, 'UDP'],
      ['tcpdump', '06:41:28.458012', undefined, '192.0.2.2:5060', '192.0.2.10:5060', 'UDP'],
    ]);
  });

  it('read the time of an Asterisk marker, on its line or above it', () => {
    const second = formats.find((format) => format.id === 'asterisk-chan-sip')?.samples[1] ?? '';
    const above = `[Jan  7 11:25:18] VERBOSE[13892] chan_sip.c: \n${formats[5]?.samples[0] ?? ''}`;
    expect(analyse(documentText(second)).head(0)).toMatchObject({
      time: { iso: '2026-01-07T11:25:18.520' },
      direction: 'sent',
      destination: '192.0.2.1:54606',
    });
    expect(analyse(documentText(above)).head(0).time?.iso).toBe('--01-07T11:25:18');
  });
});
