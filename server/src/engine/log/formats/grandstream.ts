import type { LogFormat } from '../log-format.ts';

/** What stands before every record in the syslog of a Grandstream adapter or phone: the model, its hardware address, its firmware. */
export const grandstreamHead =
  /^[ \t]*(?:<\d{1,3}> ?)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d )?(?:[\w.:-]+ )?[A-Z]{2,4}[A-Z\d]{2,9} \[(?<device>(?:[\da-fA-F]{2}:){5}[\da-fA-F]{2})\] \[[\d.]+\] GS_[A-Z]+: (?:[A-Z\d]+\.[A-Z]+ {2})?/;

/**
 * Syslog of Grandstream's adapters (HT8xx). A message goes out in several records, cut where one was full; only a record's first
 * line has the log's own words.
 */
export const grandstream: LogFormat = {
  id: 'grandstream',
  title: 'Grandstream HT8xx syslog',
  basis: 'documentation',
  source: 'syslogs that users of the HT801 publish',
  marker:
    /^[ \t]*(?:<\d{1,3}> ?)?(?:(?<time>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d) )?(?:[\w.:-]+ )?[A-Z]{2,4}[A-Z\d]{2,9} \[[\da-fA-F:]+\] \[[\d.]+\] GS_[A-Z]+: (?:[A-Z\d]+\.[A-Z]+ {2})?$/,
  isGlued: 'always',
  context: {
    lines: 2,
    patterns: [/ \[[\d.]+\] GS_[A-Z]+: (?:[A-Z\d]+\.[A-Z]+ {2})?(?<time>\d{10}\.\d{6}) /],
  },
  end: grandstreamHead,
  samples: [
    [
      '<15> HT801 [00:00:5e:00:53:01] [1.0.49.2] GS_ATA: USER.DEBUG  1795329688.457238 SigCtrl::performRegistration on acct 0, Registered: 1',
      '<15> HT801 [00:00:5e:00:53:01] [1.0.49.2] GS_ATA: USER.DEBUG  REGISTER sip:example.com SIP/2.0',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK7ed75d57;rport',
      'From: <sip:alice@example.com>;tag=121971311',
      '<15> HT801 [00:00:5e:00:53:01] [1.0.49.2] GS_ATA: USER.DEBUG  ',
      'To: <sip:alice@example.com>',
      'Call-ID: 1658516088-5060-3@BJC.BGI.B.BA',
      'CSeq: 2345 REGISTER',
      '',
      '<15> HT801 [00:00:5e:00:53:01] [1.0.49.2] GS_ATA: USER.DEBUG  Content-Length: 0',
      '',
      '',
      '<14> HT801 [00:00:5e:00:53:01] [1.0.49.2] GS_ATA: USER.INFO   1795329688.511319 SIPStack(0)::cb_rcv2xx: Received 200 response',
    ].join('\n'),
  ],
};
