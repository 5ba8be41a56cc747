import type { LogFormat } from '../log-format.ts';

/** A scenario of SIPp: a message is a template in a CDATA section, its keywords in square brackets. */
export const sippScenario: LogFormat = {
  id: 'sipp-scenario',
  title: 'SIPp scenario (XML)',
  basis: 'real traces',
  source: 'SIPp 3.6',
  marker: /^[ \t]*(?:<(?:send|recvCmd|sendCmd)\b[^<>]*>[ \t]*)?<!\[CDATA\[[ \t]*$/,
  gap: 'always',
  isTemplate: true,
  end: /^[ \t]*\]\]>/,
  samples: [
    [
      '  <send>',
      '    <![CDATA[',
      '',
      '      SIP/2.0 301 Moved Permanently',
      '      [last_Via:]',
      '      [last_Call-ID:]',
      '      Contact: <sip:bob@example.com>',
      '      Content-Length: 0',
      '',
      '    ]]>',
      '  </send>',
    ].join('\n'),
  ],
};
