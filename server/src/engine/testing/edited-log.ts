import fc from 'fast-check';
import { response, type Parts } from './sip-text.ts';
import { acknowledge, alice, answer, ask, server } from './redirect-steps.ts';
import { captured, type Step } from './trace-from-messages.ts';

/**
 * Logs for property tests, as lists of logged messages, and edits of them. Few Call-IDs, tags, users and seconds, so that what
 * is edited often has to do with what is not.
 */

/** Which call a scene plays in, when it begins, and whom it is about. */
interface Setting {
  readonly own: Parts;
  readonly other: Parts;
  readonly at: number;
  readonly user: string;
  readonly next: string;
}

const proxy = '192.0.2.1:5060';
const ims =
  '<ims-3gpp version="1"><alternative-service><type>emergency</type><reason>r</reason></alternative-service></ims-3gpp>';
const offer = {
  body: ims,
  headers: ['Content-Type: application/3gpp-ims+xml', 'P-Asserted-Identity: <sip:p.example.com;lr>'],
};

type Scene = (setting: Setting) => readonly Step[];

const registration: Scene = ({ other, at }) => {
  const own = { ...other, method: 'REGISTER', headers: ['Path: <sip:p.example.com;lr>'] };
  return [
    ask(at, 'sip:example.com', own),
    answer(at + 0.1, '401 Unauthorized', [], own),
    answer(at + 1, '200 OK', [], own),
  ];
};

const refusal: Scene = ({ own, at, user }) => [
  ask(at, `sip:${user}@example.com`, own),
  answer(at + 0.1, '380 Alternative Service', ['<sip:help@example.com>'], { ...own, ...offer }),
];

const emergencyCall: Scene = ({ other, at }) => [
  ask(at + 1, 'urn:service:sos', other),
  answer(at + 2, '200 OK', [], other),
];

const redirection: Scene = ({ own, at, user, next }) => [
  ask(at, `sip:${user}@example.com`, own),
  answer(at + 0.2, '302 Moved Temporarily', [`<sip:${next}@example.com>`], own),
];

const scenes: readonly Scene[] = [
  redirection,
  ({ own, at, user }) => [ask(at, `sip:${user}@example.com`, own), answer(at + 0.1, '301 Moved Permanently', [], own)],
  (setting) => followed(setting, { ...setting.own, cseq: 2, vias: ['next'] }),
  (setting) => followed(setting, setting.other),
  (setting) => followed(setting, { ...setting.other, fromTag: setting.own.fromTag ?? '' }),
  (setting) => followed({ ...setting, next: setting.user }, { ...setting.own, cseq: 2, vias: ['next'] }),
  refusal,
  emergencyCall,
  (setting) => [...refusal(setting), ...emergencyCall(setting)],
  (setting) => [...registration(setting), ...refusal(setting)],
  ({ own, other, at, user, next }) => [
    ask(at, `sip:${user}@example.com`, own),
    answer(at + 0.1, '380 Alternative Service', [], { ...own, body: `sip:${next}@example.com` }),
    ask(at + 1, `sip:${next}@example.com`, other),
  ],
  registration,
  ({ other, at }) => [
    ask(at, 'sip:example.com', { ...other, method: 'REGISTER', headers: ['Contact: <sip:alice@192.0.2.10;sos>'] }),
  ],
  ({ own, at, user }) => [
    ask(at, `sip:${user}@example.com`, own),
    answer(at + 0.1, '503 Service Unavailable', [], own),
  ],
  ({ own, at, user }) => [
    ask(at, `sip:${user}@example.com`, own),
    answer(at + 1, '487 Request Terminated', [], own),
    ask(at + 0.5, `sip:${user}@example.com`, { ...own, method: 'CANCEL' }),
  ],
  ({ own, at }) =>
    [0, 0.5, 1.5].map((later) => answer(at + later, '302 Moved Temporarily', ['<sip:dave@example.com>'], own)),
  ({ own, at, user }) => {
    const inside = { ...own, vias: ['proxy', ...(own.vias ?? [])], headers: ['Contact: <sip:dave@example.com>'] };
    const text = response('302 Moved Temporarily', inside);
    const outside = response('302 Moved Temporarily', { ...inside, vias: own.vias ?? [] });
    return [
      { ...ask(at, `sip:${user}@example.com`, own), destination: proxy },
      { at: at + 0.1, source: server, destination: proxy, text },
      { at: at + 0.2, source: proxy, destination: alice, text: outside },
    ];
  },
  (setting) => redirection(setting).map(overTcp),
  ({ own, at, user }) => [
    acknowledge(at + 0.3, own),
    ask(at + 3, `sip:${user}@example.com`, { ...own, method: 'BYE' }),
  ],
  ({ other, at }) => [ask(at + 60, 'sip:example.com', { ...other, method: 'OPTIONS' })],
];

function overTcp(step: Step): Step {
  return { ...step, transport: 'TCP' };
}

function followed(setting: Setting, by: Parts): readonly Step[] {
  const { at, next } = setting;
  return [...redirection(setting), ask(at + 1, `sip:${next}@example.com`, by), answer(at + 2, '486 Busy Here', [], by)];
}

/** Most calls have a tag of their own; were tags as free as Call-IDs, nearly all messages would belong together. */
const parts = fc
  .tuple(fc.nat({ max: 9 }), fc.nat({ max: 49 }), fc.nat({ max: 2 }))
  .map(([call, tag, branch]): Parts => {
    return { callId: `call-${call}`, fromTag: `tag-${tag < 10 ? tag : call}`, vias: [`b${branch}`] };
  });
const user = fc.constantFrom('bob', 'carol', 'dave');

/** One scene as it stands in a log; some are pasted without what a capture says about them. */
const scene = fc
  .record({ own: parts, other: parts, at: fc.nat({ max: 40 }), user, next: user })
  .chain((setting) =>
    fc.tuple(fc.constantFrom(...scenes), fc.nat({ max: 6 })).map(([play, bare]) => logged(play(setting), bare === 0)),
  );

function logged(steps: readonly Step[], isBare: boolean): readonly string[] {
  return steps.map((step) => (isBare ? `\npasted:\n\n${step.text}\n` : captured(step, 0)));
}

/** The messages of a log. */
export const log: fc.Arbitrary<readonly string[]> = fc
  .array(scene, { minLength: 1, maxLength: 4 })
  .map((played) => played.flat());

/** Returns the log after an edit. */
export type LogEdit = (messages: readonly string[]) => readonly string[];

/** Edits as people and programs make them: of whole messages, of what links them, of their times, and of single characters. */
export const logEdit: fc.Arbitrary<LogEdit> = fc.oneof(
  scene.map((added): LogEdit => (messages) => [...messages, ...added]),
  fc.tuple(fc.nat(), scene).map(
    ([at, added]): LogEdit =>
      (messages) =>
        spliced(messages, at, 0, added),
  ),
  fc.nat().map(
    (at): LogEdit =>
      (messages) =>
        spliced(messages, at, 1, []),
  ),
  fc.tuple(fc.nat(), fc.nat()).map(
    ([from, to]): LogEdit =>
      (messages) =>
        spliced(messages, to, 0, [one(messages, from)]),
  ),
  fc.tuple(fc.nat(), fc.nat()).map(([from, to]): LogEdit => (messages) => {
    return spliced(spliced(messages, from, 1, []), to, 0, [one(messages, from)]);
  }),
  rewritten(
    /call-\d/,
    fc.nat({ max: 9 }).map((call) => `call-${call}`),
  ),
  rewritten(
    /tag-\d/,
    fc.nat({ max: 9 }).map((tag) => `tag-${tag}`),
  ),
  rewritten(
    /06:0\d:\d\d\./,
    fc.nat({ max: 59 }).map((second) => `06:00:${String(second).padStart(2, '0')}.`),
  ),
  rewritten(
    /sip:(?:bob|carol|dave)@/,
    user.map((name) => `sip:${name}@`),
  ),
  rewritten(/192\.0\.2\.\d+:5060 ->/, fc.constantFrom('192.0.2.10:5060 ->', '192.0.2.11:5060 ->')),
  fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('', 'x', '\n')).map(([at, place, typed]): LogEdit => (messages) => {
    const text = one(messages, at);
    const offset = place % (text.length + 1);
    return spliced(messages, at, 1, [text.slice(0, offset) + typed + text.slice(offset + (typed === '' ? 3 : 0))]);
  }),
);

function rewritten(pattern: RegExp, replacement: fc.Arbitrary<string>): fc.Arbitrary<LogEdit> {
  return fc.tuple(fc.nat(), replacement).map(([at, text]): LogEdit => (messages) => {
    return spliced(messages, at, 1, [one(messages, at).replace(pattern, text)]);
  });
}

function one(messages: readonly string[], at: number): string {
  return messages[at % Math.max(1, messages.length)] ?? '';
}

function spliced(messages: readonly string[], at: number, taken: number, added: readonly string[]): readonly string[] {
  const place = at % Math.max(1, messages.length);
  return [...messages.slice(0, place), ...added, ...messages.slice(place + taken)];
}
