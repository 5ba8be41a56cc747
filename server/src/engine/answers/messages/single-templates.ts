import type { FreshValues } from '../completion/fresh-values.ts';
import {
  calleeEnd,
  callerEnd,
  emergencyNumber,
  emergencyService,
  fragment,
  greeting,
  preconditions,
  presence,
  sessionOf,
} from './template-bodies.ts';
import { addressOf, contactOf, templateDialog, type RequestParts, type TemplateDialog } from './template-dialog.ts';
import type { TemplateMessage } from './template-message.ts';

const allow = 'Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, PRACK, UPDATE, REFER, NOTIFY, INFO, MESSAGE';
const registrar = 'sip:⟦example.com⟧';

/** The one request that responses of single messages answer. */
function invited(dialog: TemplateDialog, parts: Partial<RequestParts> = {}): ReturnType<TemplateDialog['request']> {
  return dialog.request('INVITE', { transaction: 'invite', cseq: 1, headers: [contactOf('alice')], ...parts });
}

function challenge(fresh: FreshValues): string {
  return `Digest realm="⟦example.com⟧", nonce="${fresh.callId('nonce').slice(0, 16)}", algorithm=MD5, qop="auth"`;
}

type Build = (dialog: TemplateDialog, fresh: FreshValues) => TemplateMessage;

const request =
  (method: string, parts: RequestParts): Build =>
  (dialog) =>
    dialog.request(method, parts);

const response = (status: string, headers: (fresh: FreshValues) => readonly string[] = () => []): Build => {
  return (dialog, fresh) => dialog.response({ status, to: invited(dialog), headers: headers(fresh) });
};

const builds = {
  invite: (dialog) =>
    invited(dialog, {
      headers: [contactOf('alice'), allow, 'Supported: timer, replaces'],
      body: sessionOf(callerEnd, 1),
    }),
  ringing: response('180 Ringing', () => [contactOf('bob')]),
  preconditions: (dialog) => {
    return dialog.response({
      status: '183 Session Progress',
      to: invited(dialog),
      headers: [contactOf('bob'), 'Require: 100rel, precondition', 'RSeq: 1'],
      body: sessionOf(calleeEnd, 1, preconditions('none', 'none', 'confirm')),
    });
  },
  ok: (dialog) => {
    const headers = [contactOf('bob'), allow, 'Supported: timer, replaces'];
    return dialog.response({ status: '200 OK', to: invited(dialog), headers, body: sessionOf(calleeEnd, 1) });
  },
  ack: request('ACK', { transaction: 'ack', cseq: 1, inDialog: true }),
  bye: request('BYE', { transaction: 'bye', cseq: 2, inDialog: true }),
  cancel: request('CANCEL', { transaction: 'invite', cseq: 1 }),
  register: request('REGISTER', {
    transaction: 'register',
    cseq: 1,
    uri: registrar,
    headers: [contactOf('alice'), 'Expires: 3600'],
  }),
  options: request('OPTIONS', {
    transaction: 'options',
    cseq: 1,
    headers: [contactOf('alice'), 'Accept: application/sdp'],
  }),
  prack: request('PRACK', { transaction: 'prack', cseq: 2, inDialog: true, headers: ['RAck: 1 1 INVITE'] }),
  update: request('UPDATE', {
    transaction: 'update',
    cseq: 3,
    inDialog: true,
    headers: [contactOf('alice')],
    body: sessionOf(callerEnd, 2),
  }),
  refer: request('REFER', {
    transaction: 'refer',
    cseq: 2,
    inDialog: true,
    headers: [contactOf('alice'), `Refer-To: <sip:⟦carol⟧@⟦example.com⟧>`, `Referred-By: <${addressOf('alice')}>`],
  }),
  subscribe: request('SUBSCRIBE', {
    transaction: 'subscribe',
    cseq: 1,
    headers: [contactOf('alice'), 'Event: presence', 'Expires: 3600', 'Accept: application/pidf+xml'],
  }),
  notify: request('NOTIFY', {
    from: 'bob',
    transaction: 'notify',
    cseq: 1,
    inDialog: true,
    headers: [contactOf('bob'), 'Event: presence', 'Subscription-State: active;expires=3600'],
    body: presence,
  }),
  'notify-refer': request('NOTIFY', {
    from: 'bob',
    transaction: 'notify',
    cseq: 1,
    inDialog: true,
    headers: [contactOf('bob'), 'Event: refer', 'Subscription-State: terminated;reason=noresource'],
    body: fragment('SIP/2.0 200 OK'),
  }),
  publish: request('PUBLISH', {
    transaction: 'publish',
    cseq: 1,
    uri: addressOf('alice'),
    headers: ['Event: presence', 'Expires: 3600'],
    body: { ...presence, lines: presence.lines.map((line) => line.replace('⟦bob⟧', '⟦alice⟧')) },
  }),
  message: request('MESSAGE', { transaction: 'message', cseq: 1, body: greeting }),
  info: request('INFO', {
    transaction: 'info',
    cseq: 2,
    inDialog: true,
    headers: [contactOf('alice')],
    body: { type: 'application/dtmf-relay', lines: ['Signal=⟦5⟧', 'Duration=160'] },
  }),
  'moved-permanently': response('301 Moved Permanently', () => ['Contact: <sip:⟦bob⟧@⟦new.example.com⟧>']),
  'moved-temporarily': response('302 Moved Temporarily', () => ['Contact: <sip:⟦bob⟧@⟦other.example.com⟧>;expires=60']),
  'alternative-service': (dialog) => {
    const to = invited(dialog, { uri: emergencyNumber, called: emergencyNumber });
    return dialog.response({ status: '380 Alternative Service', to, body: emergencyService });
  },
  unauthorized: (dialog, fresh) => {
    const to = dialog.request('REGISTER', { transaction: 'register', cseq: 1, uri: registrar });
    return dialog.response({ status: '401 Unauthorized', to, headers: [`WWW-Authenticate: ${challenge(fresh)}`] });
  },
  'proxy-authentication': response('407 Proxy Authentication Required', (fresh) => [
    `Proxy-Authenticate: ${challenge(fresh)}`,
  ]),
} satisfies Readonly<Record<string, Build>>;

/** The name of a template of one message. */
export type SingleTemplateId = keyof typeof builds;

/** Returns one message with identifiers of its own. */
export function singleTemplate(id: SingleTemplateId, fresh: FreshValues): readonly TemplateMessage[] {
  const build: Build = builds[id];
  return [build(templateDialog(fresh, id), fresh)];
}
