import type { FreshValues } from '../completion/fresh-values.ts';
import {
  calleeEnd,
  callerEnd,
  emergencyNumber,
  emergencyService,
  fragment,
  preconditions,
  presence,
  sessionOf,
} from './template-bodies.ts';
import { addressOf, contactOf, templateDialog, type TemplateDialog } from './template-dialog.ts';
import type { TemplateBody, TemplateMessage } from './template-message.ts';

type Build = (dialog: TemplateDialog, fresh: FreshValues) => readonly TemplateMessage[];

const callerContact = [contactOf('alice')];
const calleeContact = [contactOf('bob')];

const call: Build = (dialog) => {
  const body = sessionOf(callerEnd, 1);
  const invite = dialog.request('INVITE', { transaction: 'invite', cseq: 1, headers: callerContact, body });
  const ack = dialog.request('ACK', { transaction: 'ack', cseq: 1, inDialog: true });
  const bye = dialog.request('BYE', { transaction: 'bye', cseq: 2, inDialog: true });
  return [
    invite,
    dialog.response({ status: '100 Trying', to: invite }),
    dialog.response({ status: '180 Ringing', to: invite, headers: calleeContact }),
    dialog.response({ status: '200 OK', to: invite, headers: calleeContact, body: sessionOf(calleeEnd, 1) }),
    ack,
    bye,
    dialog.response({ status: '200 OK', to: bye }),
  ];
};

const registration: Build = (dialog, fresh) => {
  const uri = 'sip:⟦example.com⟧';
  const headers = [...callerContact, 'Expires: 3600'];
  const nonce = fresh.callId('nonce').slice(0, 16);
  const first = dialog.request('REGISTER', { transaction: 'first', cseq: 1, uri, headers });
  const challenge = `WWW-Authenticate: Digest realm="⟦example.com⟧", nonce="${nonce}", algorithm=MD5, qop="auth"`;
  const digits = `${fresh.callId('response').slice(0, 16)}${fresh.callId('digest').slice(0, 16)}`;
  const credentials = `Authorization: Digest username="⟦alice⟧", realm="⟦example.com⟧", nonce="${nonce}", uri="${uri}", response="${digits}", algorithm=MD5, qop=auth, nc=00000001, cnonce="${fresh.tag('cnonce')}"`;
  const second = dialog.request('REGISTER', {
    transaction: 'second',
    cseq: 2,
    uri,
    headers: [...headers, credentials],
  });
  return [
    first,
    dialog.response({ status: '401 Unauthorized', to: first, headers: [challenge] }),
    second,
    dialog.response({ status: '200 OK', to: second, headers: [`${contactOf('alice')};expires=3600`] }),
  ];
};

/** How an INVITE is refused. */
interface Refusal {
  readonly status: string;
  readonly headers?: readonly string[];
  readonly body?: TemplateBody;
  /** The URI that was called. */
  readonly called?: string;
}

/** An INVITE that is refused, and the ACK, which belongs to its transaction (RFC 3261 §17.1.1.3). */
function refused({ called = addressOf('bob'), ...refusal }: Refusal): Build {
  return (dialog) => {
    const shared = { transaction: 'invite', cseq: 1, uri: called, called };
    const invite = dialog.request('INVITE', { ...shared, headers: callerContact, body: sessionOf(callerEnd, 1) });
    const answer = dialog.response({ ...refusal, to: invite });
    return [invite, answer, dialog.request('ACK', { ...shared, inDialog: true })];
  };
}

/** A call that goes where a 302 has sent it: the same call with the next number (RFC 3261 §8.1.3.4). */
const followed: Build = (dialog) => {
  const uri = 'sip:⟦bob⟧@⟦other.example.com⟧';
  const contact = `Contact: <${uri}>`;
  const offer = { headers: callerContact, body: sessionOf(callerEnd, 1) };
  const first = { transaction: 'first', cseq: 1, uri: addressOf('bob') };
  const invite = dialog.request('INVITE', { ...first, ...offer });
  const again = dialog.request('INVITE', { transaction: 'again', cseq: 2, uri, ...offer });
  return [
    invite,
    dialog.response({ status: '302 Moved Temporarily', to: invite, headers: [`${contact};expires=60`] }),
    dialog.request('ACK', { ...first, inDialog: true }),
    again,
    dialog.response({ status: '200 OK', to: again, headers: [contact], body: sessionOf(calleeEnd, 1) }),
    dialog.request('ACK', { transaction: 'ack', cseq: 2, uri, inDialog: true }),
  ];
};

const cancelled: Build = (dialog) => {
  const body = sessionOf(callerEnd, 1);
  const invite = dialog.request('INVITE', { transaction: 'invite', cseq: 1, headers: callerContact, body });
  const cancel = dialog.request('CANCEL', { transaction: 'invite', cseq: 1 });
  return [
    invite,
    dialog.response({ status: '180 Ringing', to: invite, headers: calleeContact }),
    cancel,
    dialog.response({ status: '200 OK', to: cancel }),
    dialog.response({ status: '487 Request Terminated', to: invite }),
    dialog.request('ACK', { transaction: 'invite', cseq: 1, inDialog: true, uri: addressOf('bob') }),
  ];
};

const subscription: Build = (dialog) => {
  const event = 'Event: presence';
  const accept = 'Accept: application/pidf+xml';
  const headers = [...callerContact, event, 'Expires: 3600', accept];
  const subscribe = dialog.request('SUBSCRIBE', { transaction: 'subscribe', cseq: 1, headers });
  const notify = dialog.request('NOTIFY', {
    from: 'bob',
    transaction: 'notify',
    cseq: 1,
    inDialog: true,
    headers: [...calleeContact, event, 'Subscription-State: active;expires=3600'],
    body: presence,
  });
  return [
    subscribe,
    dialog.response({ status: '200 OK', to: subscribe, headers: [...calleeContact, 'Expires: 3600'] }),
    notify,
    dialog.response({ status: '200 OK', to: notify }),
  ];
};

const transfer: Build = (dialog) => {
  const target = 'Refer-To: <sip:⟦carol⟧@⟦example.com⟧>';
  const by = `Referred-By: <${addressOf('alice')}>`;
  const refer = dialog.request('REFER', {
    transaction: 'refer',
    cseq: 2,
    inDialog: true,
    headers: [...callerContact, target, by],
  });
  const notify = (cseq: number, state: string, statusLine: string): ReturnType<TemplateDialog['request']> => {
    return dialog.request('NOTIFY', {
      from: 'bob',
      transaction: `notify ${cseq}`,
      cseq,
      inDialog: true,
      headers: [...calleeContact, 'Event: refer', `Subscription-State: ${state}`],
      body: fragment(statusLine),
    });
  };
  const trying = notify(1, 'active;expires=60', 'SIP/2.0 100 Trying');
  const done = notify(2, 'terminated;reason=noresource', 'SIP/2.0 200 OK');
  return [
    refer,
    dialog.response({ status: '202 Accepted', to: refer, headers: calleeContact }),
    trying,
    dialog.response({ status: '200 OK', to: trying }),
    done,
    dialog.response({ status: '200 OK', to: done }),
  ];
};

/** A call that waits for the resources of both sides (RFC 3312 §13.1, as VoLTE uses it). */
const preconditioned: Build = (dialog) => {
  const options = 'Supported: 100rel, precondition';
  const reliable = 'Require: 100rel';
  const invite = dialog.request('INVITE', {
    transaction: 'invite',
    cseq: 1,
    headers: [...callerContact, options, 'Allow: INVITE, ACK, CANCEL, BYE, PRACK, UPDATE'],
    body: sessionOf(callerEnd, 1, preconditions('none', 'none')),
  });
  const prack = (cseq: number, rseq: number): ReturnType<TemplateDialog['request']> => {
    const headers = [`RAck: ${rseq} 1 INVITE`];
    return dialog.request('PRACK', { transaction: `prack ${rseq}`, cseq, inDialog: true, headers });
  };
  const first = prack(2, 1);
  const second = prack(4, 2);
  const update = dialog.request('UPDATE', {
    transaction: 'update',
    cseq: 3,
    inDialog: true,
    headers: callerContact,
    body: sessionOf(callerEnd, 2, preconditions('sendrecv', 'none')),
  });
  return [
    invite,
    dialog.response({ status: '100 Trying', to: invite }),
    dialog.response({
      status: '183 Session Progress',
      to: invite,
      headers: [...calleeContact, `${reliable}, precondition`, 'RSeq: 1'],
      body: sessionOf(calleeEnd, 1, preconditions('none', 'none', 'confirm')),
    }),
    first,
    dialog.response({ status: '200 OK', to: first }),
    update,
    dialog.response({
      status: '200 OK',
      to: update,
      headers: calleeContact,
      body: sessionOf(calleeEnd, 2, preconditions('sendrecv', 'sendrecv')),
    }),
    dialog.response({ status: '180 Ringing', to: invite, headers: [...calleeContact, reliable, 'RSeq: 2'] }),
    second,
    dialog.response({ status: '200 OK', to: second }),
    dialog.response({ status: '200 OK', to: invite, headers: calleeContact }),
    dialog.request('ACK', { transaction: 'ack', cseq: 1, inDialog: true }),
  ];
};

const builds = {
  call,
  registration,
  'redirected-call': refused({
    status: '301 Moved Permanently',
    headers: ['Contact: <sip:⟦bob⟧@⟦new.example.com⟧>'],
  }),
  'followed-redirection': followed,
  'emergency-call': refused({ status: '380 Alternative Service', body: emergencyService, called: emergencyNumber }),
  'cancelled-call': cancelled,
  subscription,
  transfer,
  'preconditioned-call': preconditioned,
} satisfies Readonly<Record<string, Build>>;

/** The name of a template of several messages. */
export type ExchangeTemplateId = keyof typeof builds;

/** Returns the messages of an exchange in their order, with identifiers of its own. */
export function exchangeTemplate(id: ExchangeTemplateId, fresh: FreshValues): readonly TemplateMessage[] {
  const build: Build = builds[id];
  return build(templateDialog(fresh, id), fresh);
}
