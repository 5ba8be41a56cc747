import type { FreshValues } from '../completion/fresh-values.ts';
import { exchangeTemplate, type ExchangeTemplateId } from './exchange-templates.ts';
import { singleTemplate, type SingleTemplateId } from './single-templates.ts';
import { templateText, type Named } from './template-message.ts';

/** A message, or several that follow each other, to begin a `.sip` file with. */
export interface MessageTemplate {
  readonly id: SingleTemplateId | ExchangeTemplateId;
  /** What is typed to find it: its start lines in short, without blanks, because a blank ends what is typed. */
  readonly label: string;
  /** Returns the text, with places to fill in; its identifiers are those of `fresh`, its names what `named` makes of alice and bob. */
  readonly text: (fresh: FreshValues, named?: Named) => string;
}

const asItIs: Named = (line) => line;

const single = (id: SingleTemplateId, label: string): MessageTemplate => {
  return { id, label, text: (fresh, named = asItIs) => templateText(singleTemplate(id, fresh), named) };
};

const exchange = (id: ExchangeTemplateId, label: string): MessageTemplate => {
  return { id, label, text: (fresh, named = asItIs) => templateText(exchangeTemplate(id, fresh), named) };
};

/** The templates, exchanges first. */
export const messageTemplates: readonly MessageTemplate[] = [
  exchange('call', 'INVITE…200…ACK…BYE'),
  exchange('registration', 'REGISTER…401…REGISTER…200'),
  exchange('redirected-call', 'INVITE…301…ACK'),
  exchange('followed-redirection', 'INVITE…302…ACK…INVITE…200…ACK'),
  exchange('emergency-call', 'INVITE…380…ACK'),
  exchange('cancelled-call', 'INVITE…CANCEL…487…ACK'),
  exchange('preconditioned-call', 'INVITE…183…PRACK…UPDATE…200'),
  exchange('subscription', 'SUBSCRIBE…200…NOTIFY'),
  exchange('transfer', 'REFER…202…NOTIFY'),
  single('invite', 'INVITE+SDP'),
  single('ack', 'ACK+From+To'),
  single('bye', 'BYE+From+To'),
  single('cancel', 'CANCEL+From+To'),
  single('register', 'REGISTER+Contact'),
  single('options', 'OPTIONS+Accept'),
  single('prack', 'PRACK+RAck'),
  single('update', 'UPDATE+SDP'),
  single('refer', 'REFER+Refer-To'),
  single('subscribe', 'SUBSCRIBE+Event'),
  single('notify', 'NOTIFY+PIDF'),
  single('notify-refer', 'NOTIFY+sipfrag'),
  single('publish', 'PUBLISH+PIDF'),
  single('message', 'MESSAGE+text'),
  single('info', 'INFO+DTMF'),
  single('ringing', '180+Contact'),
  single('preconditions', '183+SDP+preconditions'),
  single('ok', '200+SDP'),
  single('moved-permanently', '301+Contact'),
  single('moved-temporarily', '302+Contact'),
  single('alternative-service', '380+XML'),
  single('unauthorized', '401+WWW-Authenticate'),
  single('proxy-authentication', '407+Proxy-Authenticate'),
];
