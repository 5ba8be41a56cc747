import { behind } from './dressed.ts';

/**
 * A log whose words above a message are documented nowhere, or differ from release to release: nothing names the product, and the
 * messages are read all the same.
 */
export interface UnannouncedLog {
  readonly title: string;
  /** Returns the log in which the two messages stand, line by line. */
  readonly dress: (first: readonly string[], second: readonly string[]) => readonly string[];
  /** What is read of the log beside each message: time, source, destination, transport. */
  readonly heads: readonly [string, string];
}

/** Returns a log whose lines all stand behind the same words. */
function prefixed(prefix: string): UnannouncedLog['dress'] {
  return (first, second) => behind(prefix, [...first, '', ...second]);
}

const nothing = '- - > - -';

/** The logs without a row in the table of formats that tests and docs/formats.md name. */
export const unannouncedLogs: readonly UnannouncedLog[] = [
  {
    title: 'the radio log of Android with threads',
    dress: prefixed('11-22 06:41:28.457  1234  1250 D SipTransport: '),
    heads: ['--11-22T06:41:28.457 - > - -', '--11-22T06:41:28.457 - > - -'],
  },
  {
    title: 'the radio log of Android, its year and process in it',
    dress: prefixed('2026-11-22 06:41:28.457  radio  1234  1250 I IMS_SIP : '),
    heads: ['2026-11-22T06:41:28.457 - > - -', '2026-11-22T06:41:28.457 - > - -'],
  },
  {
    title: 'the radio log of Android in its brief form',
    dress: prefixed('D/SipTransport( 1234): '),
    heads: [nothing, nothing],
  },
  { title: 'a Poly phone', dress: prefixed('1122064128|sip  |0|00|'), heads: [nothing, nothing] },
  {
    title: 'a Grandstream phone, one packet a message',
    dress: (first, second) => {
      const packet = 'Nov 22 06:41:28 192.0.2.10 GS_LOG: [00:0b:82:00:a1:be][000] ';
      return [packet, ...first, packet, ...second];
    },
    heads: [nothing, nothing],
  },
  {
    title: '3CX, its log of server activity',
    dress: (first, second) => [
      '06:41:28.457  [CM500002]: Call(7): Info on incoming INVITE:',
      ...behind('  ', [...first, '']),
      '06:41:28.460  [CM503008]: Call(7): Call is terminated',
      ...behind('  ', [...second, '']),
      '06:41:28.461  [CM503020]: Call(7): Normal call termination',
    ],
    heads: [nothing, nothing],
  },
  {
    title: 'the console of a browser, saved',
    dress: (first, second) => [
      'transport.js:345 Nov 22 2026 06:41:28.457 sending WebSocket message:',
      '',
      ...first,
      '',
      '',
      'transport.js:390 Nov 22 2026 06:41:28.460 received WebSocket text message:',
      '',
      ...second,
      '',
      'ua.js:12 Uncaught (in promise)',
    ],
    heads: ['2026-11-22T06:41:28.457 - > - -', '2026-11-22T06:41:28.460 - > - -'],
  },
];
