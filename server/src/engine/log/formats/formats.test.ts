import { describe, expect, it } from 'vitest';
import { documentText } from '../../text/text-source.ts';
import { analyse } from '../analyse.ts';
import { standsAbove } from '../line-roles.ts';
import { renderings } from '../renderings/index.ts';
import { formats } from './index.ts';

const samples = formats.flatMap((format) => format.samples.map((sample) => ({ id: format.id, sample })));

/** The same as they stand in files, and what tools render; a capture's file is no text. */
const inFiles = [...formats, ...renderings].flatMap((format) => {
  const shown = 'shown' in format && format.id !== 'pcap' ? (format.shown ?? []) : format.samples;
  return shown.map((sample) => ({ id: format.id, sample }));
});

/** What the first sample of each format tells about its message: time, direction, addresses, transport. */
const heads: Readonly<Record<string, string>> = {
  sipp: '2026-11-22T06:41:28.458060 received - > - UDP',
  sngrep: '2026-11-22T06:41:28.458012 192.0.2.2:5060 > 192.0.2.10:5060 -',
  sipgrep: '2026-11-22T06:41:28.458012 192.0.2.2:5060 > 192.0.2.10:5060 UDP',
  ngrep: '2026-11-22T06:41:28.458012 192.0.2.2:5060 > 192.0.2.10:5060 UDP',
  sofia: '06:37:35.123456 received 192.0.2.2:5060 > - UDP',
  'asterisk-chan-sip': '- received 192.0.2.1:54606 > - UDP',
  'asterisk-pjsip': '- received 192.0.2.11:54069 > - UDP',
  'kamailio-sipdump': '2026-11-22T06:41:28.457970Z sent 192.0.2.2:5060 > 192.0.2.10:5060 UDP',
  'kamailio-syslog': '--11-22T06:42:41 - > - -',
  baresip: '- 192.0.2.2:5060 > 192.0.2.11:5060 UDP',
  'belle-sip': '2026-11-22T06:38:23.284 received 192.0.2.2:5060 > - UDP',
  twinkle: '2026-11-22T06:40:47.609929 received 192.0.2.2:5060 > - UDP',
  tcpdump: '06:41:28.458012 192.0.2.2:5060 > 192.0.2.10:5060 UDP',
  pcap: '2026-11-22T06:41:28.458012Z 192.0.2.2:5060 > 192.0.2.10:5060 UDP',
  'hex-dump': '2026-11-22T06:41:28.458012Z 192.0.2.2:5060 > 192.0.2.10:5060 UDP',
  'opensips-trace': '2026-11-22T06:41:28.905448Z 192.0.2.2:5060 > 192.0.2.10:5060 UDP',
  pjsip: '11:43:47.647 received 192.0.2.2:5060 > - TCP',
  'cisco-ccsip': '--11-22T06:41:28.457 received - > - -',
  'cucm-sdl': '18:30:35.831 received 192.0.2.2:5060 > - TCP',
  'acme-sipmsg': '--11-22T06:41:28.457 received 192.0.2.2:5060 > 192.0.2.10:5060 -',
  'avaya-mpp': '2026-11-22T06:41:28.457 received 192.0.2.2:5060 > - -',
  jssip: '- received - > - -',
  'sipp-scenario': '- - > - -',
  genesys: '16:45:03.031 received 192.0.2.2:5060 > - UDP',
  broadworks: '2026-11-22T06:41:28.457 received 192.0.2.2:5060 > - UDP',
  'ribbon-trc': '2026-11-22T06:41:28.457177 received 192.0.2.2:5060 > 192.0.2.10:5060 -',
  'cisco-expressway': '2026-11-22T06:41:28.457+00:00 received 192.0.2.2:5060 > 192.0.2.10:5060 -',
  'cisco-sipio': '--11-22T06:41:28.457717 received - > - -',
  resiprocate: '2026-11-22T06:41:28.457 received 192.0.2.2:5060 > - UDP',
  sipsimple: '2026-11-22T06:41:28.457060 received 192.0.2.2:5060 > 192.0.2.10:5060 UDP',
  yate: '2026-11-22T06:41:28.457442 received 192.0.2.2:5060 > - UDP',
  'jain-sip': '2026-11-22T06:41:28.457Z received 192.0.2.2:5060 > 192.0.2.10:5060 -',
  sipml5: '- received - > - -',
  'sip-js': '2026-11-22T06:41:28+00:00 received - > - -',
  'avaya-asm': '2026-11-22T06:41:28.457 received 192.0.2.2:5061 > 192.0.2.10:5061 TLS',
  'avaya-ipo': '2026-11-22T06:41:28 received 192.0.2.2:5060 > 192.0.2.10:5060 TCP',
  'homer-text': '2026-11-22T06:41:28.457165Z 192.0.2.2:5060 > 192.0.2.10:5060 UDP',
  snom: '--11-22T06:41:28.457 received 192.0.2.2:5060 > - UDP',
  'mitel-awc': '--11-22T06:41:28.457764 received 192.0.2.2:5060 > - UDP',
  lync: '2026-11-22T06:41:28.457 received edge.example.com:5061 > - -',
  uccapi: '2026-11-22T06:41:28.457 received 192.0.2.2:443 > 192.0.2.10:49334 -',
  audiocodes: '--11-22T06:41:28.457 received 192.0.2.2:5061 > - TLS',
  'avaya-sbce': '2026-11-22T06:41:28.457123 received 192.0.2.2:5060 > 192.0.2.10:5060 UDP',
  'acme-sipd': '2026-11-22T06:41:28.457 received 192.0.2.2:5060 > 192.0.2.10:5060 -',
  'avaya-phone': '--11-22T06:41:28 received 192.0.2.2:5061 > - -',
  'json-record': '2026-11-22T06:41:28.457Z 192.0.2.2:5060 > 192.0.2.10:5060 UDP',
  'follow-stream': '- 192.0.2.2:5060 > 192.0.2.10:5060 UDP',
  grandstream: '2026-11-22T06:41:28.457238Z - > - -',
  'esp-adf': '2026-11-22T06:41:28 received - > - -',
  heplify: '2026-11-22T06:41:28.457104 192.0.2.2:5060 > 192.0.2.10:5060 UDP',
  sipsorcery: '06:41:28 received 192.0.2.2:5060 > 192.0.2.10:5060 UDP',
  exosip: '--11-22T06:41:28 received 192.0.2.2:5060 > - -',
};

function idsIn(text: string): readonly string[] {
  const trace = analyse(documentText(text));
  return Array.from({ length: trace.count }, (_, index) => trace.formatId(index));
}

/** What a packet printer writes is known by its columns, and a scenario of SIPp is a file, never a log. */
const bareOnly: ReadonlySet<string> = new Set(['tcpdump', 'pcap', 'hex-dump', 'follow-stream', 'sipp-scenario']);

function headIn(text: string): unknown {
  return analyse(documentText(text)).head(0);
}

/** What is made of octets or is XML has no empty lines between its own. */
function isSpaceless(id: string): boolean {
  return id === 'sipp-scenario' || formats.some((format) => format.id === id && format.isOurs === true);
}

/** A mark that stands on the message's own line is the head of that line. */
function isNeverStamped(id: string): boolean {
  const format = formats.find((row) => row.id === id);
  return (format !== undefined && !standsAbove(format)) || bareOnly.has(id);
}

describe('log formats', () => {
  it('have an id of their own each', () => {
    expect(new Set(formats.map((format) => format.id)).size).toBe(formats.length);
  });

  it('name each group of a pattern once, as Node 22 and older browsers ask for', () => {
    const patterns = formats.flatMap(({ marker, between, end, context, behind }) =>
      [marker, between, end, ...(context?.patterns ?? []), ...(behind?.patterns ?? [])].map((row) => row?.source ?? ''),
    );
    const twice = patterns.filter((source) => {
      const names = Array.from(source.matchAll(/\(\?<([A-Za-z]\w*)>/g), (found) => found[1]);
      return new Set(names).size < names.length;
    });
    expect(twice).toEqual([]);
  });

  it('count in their patterns no further than needed', () => {
    const followed = formats.flatMap(({ id, marker, between, end }) =>
      [marker, between, end].flatMap((pattern) => (pattern === undefined ? [] : [[id, pattern.source] as const])),
    );
    const counting = followed.filter(([, source]) => /\{\d*,(?:[2-9]\d|\d{3,})\}/.test(source));
    expect(counting).toEqual([]);
  });

  it.each(samples)('$id finds its own sample, once', ({ id, sample }) => {
    expect(idsIn(sample)).toEqual([id]);
  });

  it.each(inFiles)('$id stays itself between the samples of all others', ({ id, sample }) => {
    const others = inFiles.filter((other) => other.id !== id).map((other) => other.sample);
    const found = idsIn([...others, sample, ...others].join('\n\n'));
    const wanted = inFiles.filter((other) => other.id !== id).map((other) => other.id);
    expect(found).toEqual([...wanted, id, ...wanted]);
  });

  describe.each(samples)('$id keeps its sample', ({ id, sample }) => {
    const lines = sample.split('\n');

    it('with CR LF', () => {
      expect(idsIn(lines.join('\r\n'))).toEqual([id]);
    });

    it.skipIf(isSpaceless(id))('with an empty line behind each', () => {
      const told = headIn(sample);
      for (const spaced of [lines.join('\n\n'), `${lines.join('\r\n\r\n')}\r\n\r\n`]) {
        expect([idsIn(spaced), headIn(spaced)]).toEqual([[id], told]);
      }
    });

    it.skipIf(bareOnly.has(id))('on a page that escapes brackets', () => {
      const escaped = sample.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      expect([idsIn(escaped), headIn(escaped)]).toEqual([[id], headIn(sample)]);
    });

    it.skipIf(bareOnly.has(id))('indented', () => {
      expect(idsIn(lines.map((line) => `    ${line}`).join('\n'))).toEqual([id]);
    });

    it.skipIf(isNeverStamped(id))('behind a syslog that stamps every line', () => {
      const stamped = lines.map((line, index) => `Nov 22 06:41:${10 + index} pbx1 app[1234]: ${line}`);
      expect(idsIn(stamped.join('\n'))).toEqual([id]);
      expect(idsIn(stamped.join('\r\n'))).toEqual([id]);
    });

    it('cut off anywhere behind its first header', () => {
      const header = sample.search(/(?:Via:|\[last_Via:\])/);
      for (let end = header + 12; end <= sample.length; end += 1) expect(idsIn(sample.slice(0, end))).toEqual([id]);
    });
  });

  it('read time, addresses, direction and transport as far as the log has them', () => {
    const found = formats.map((format) => {
      const head = analyse(documentText(format.samples[0] ?? '')).head(0);
      const direction = head.direction === undefined ? '' : `${head.direction} `;
      const between = `${head.source ?? '-'} > ${head.destination ?? '-'} ${head.transport ?? '-'}`;
      return [format.id, `${head.time?.iso ?? '-'} ${direction}${between}`] as const;
    });
    expect(Object.fromEntries(found)).toEqual(heads);
  });

  it('read the time of an Asterisk marker, on its line or above it', () => {
    const second = formats.find((format) => format.id === 'asterisk-chan-sip')?.samples[1] ?? '';
    const above = `[Jan  7 11:25:18] VERBOSE[13892] chan_sip.c: \n${formats.find((format) => format.id === 'asterisk-chan-sip')?.samples[0] ?? ''}`;
    expect(analyse(documentText(second)).head(0)).toMatchObject({
      time: { iso: '2026-01-07T11:25:18.520' },
      direction: 'sent',
      destination: '192.0.2.1:54606',
    });
    expect(analyse(documentText(above)).head(0).time?.iso).toBe('--01-07T11:25:18');
  });
});
