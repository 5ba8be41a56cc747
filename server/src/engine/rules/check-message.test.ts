import { describe, expect, it } from 'vitest';
import { analyse, finished } from '../log/analyse.ts';
import { okResponse, optionsRequest } from '../testing/one-message.ts';
import { documentText } from '../text/text-source.ts';
import { findings } from './check.ts';
import { defaultRuleSettings } from './rule-settings.ts';

const scenario = `<?xml version="1.0" encoding="ISO-8859-1" ?>
<scenario name="Ask">
  <send retrans="500">
    <![CDATA[

      OPTIONS sip:[service]@[remote_ip]:[remote_port] SIP/2.0
      Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
      From: sipp <sip:sipp@[local_ip]:[local_port]>;tag=[pid]SIPpTag00[call_number]
      To: [service] <sip:[service]@[remote_ip]:[remote_port]>
      Call-ID: [call_id]
      CSeq: 1 OPTIONS
      Content-Length: [len]

    ]]>
  </send>
</scenario>
`;

describe('checkMessage', () => {
  it('says nothing about the templates of a scenario', () => {
    const trace = analyse(documentText(scenario));
    expect(trace.formatId(0)).toBe('sipp-scenario');
    expect(finished(findings(trace, { ...defaultRuleSettings, profile: 'strict' }))).toEqual([]);
  });

  it('asks of a response with the status 0 what it asks of responses', () => {
    const request = optionsRequest({ 'Max-Forwards': '' });
    const response = okResponse({ start: 'SIP/2.0 000 None' });
    const trace = analyse(documentText(`${request}${response}`));
    const found = finished(findings(trace, { ...defaultRuleSettings, profile: 'strict' }));
    expect(found.map(({ rule, index }) => `${index} ${rule}`)).toEqual(['1 bad-status-code', '0 missing-max-forwards']);
  });

  it.each(['pc_33.example.com', '-pc33.example.com', 'pc33..example.com', 'pc33.exam-.ple.com'])(
    'looks at the host %s behind a message of the same form',
    (host) => {
      const sound = optionsRequest({ From: 'From: <sip:alice@pc33.example.com>;tag=1' });
      const other = sound.replace('@pc33.example.com', `@${host}`).replace('Call-ID: ', 'Call-ID: b');
      const found = finished(findings(analyse(documentText(`${sound}${other}`)), defaultRuleSettings));
      expect(found.map(({ rule, index }) => `${index} ${rule}`)).toEqual(['1 bad-uri']);
    },
  );
});
