import type { FreshValues } from '../completion/fresh-values.ts';
import type { TemplateBody, TemplateMessage } from './template-message.ts';

/** Who sends a request of a template: alice, who began, or bob, whom she called. */
export type Side = 'alice' | 'bob';

const hosts: Readonly<Record<Side, string>> = { alice: '⟦192.0.2.10⟧', bob: '⟦192.0.2.20⟧' };

/** What a request of a template has beside what every request has. */
export interface RequestParts {
  readonly from?: Side;
  /** The Request-URI; in a dialog that of the other side's Contact, else its address of record. */
  readonly uri?: string;
  /** The address of record in To, where it is not that of the other side. */
  readonly called?: string;
  /** Whose transaction it is: equal names have one branch. */
  readonly transaction: string;
  readonly cseq: number;
  /** Whether the dialog is there, so that To has a tag. */
  readonly inDialog?: boolean;
  readonly headers?: readonly string[];
  readonly body?: TemplateBody;
}

/** What a response of a template has beside what its request gives it. */
export interface ResponseParts {
  readonly status: string;
  /** The request that it answers. */
  readonly to: TemplateRequest;
  readonly headers?: readonly string[];
  readonly body?: TemplateBody;
}

/** A request of a template, with what its responses repeat. */
export interface TemplateRequest extends TemplateMessage {
  readonly repeated: { readonly via: string; readonly from: string; readonly to: string; readonly cseq: string };
}

/** The messages of one call, registration or subscription: they share Call-ID and tags. */
export interface TemplateDialog {
  request(method: string, parts: RequestParts): TemplateRequest;
  response(parts: ResponseParts): TemplateMessage;
  /** The tags and the Call-ID, for header fields that name the dialog. */
  readonly callId: string;
}

/** Returns the address of record of a side. */
export function addressOf(side: Side): string {
  return `sip:⟦${side}⟧@⟦example.com⟧`;
}

/** Returns the Contact of a side. */
export function contactOf(side: Side): string {
  return `Contact: <sip:⟦${side}⟧@${hosts[side]}>`;
}

/** Returns a dialog with identifiers of its own; another `name` gives another one. */
export function templateDialog(fresh: FreshValues, name: string): TemplateDialog {
  const callId = fresh.callId(name);
  const tags: Readonly<Record<Side, string>> = { alice: fresh.tag(`${name} alice`), bob: fresh.tag(`${name} bob`) };
  const party = (side: Side, hasTag: boolean, address = addressOf(side)): string => {
    return `<${address}>${hasTag ? `;tag=${tags[side]}` : ''}`;
  };
  return {
    callId,
    request: (method, parts) => {
      const from = parts.from ?? 'alice';
      const other = from === 'alice' ? 'bob' : 'alice';
      const inDialog = parts.inDialog === true;
      const uri = parts.uri ?? (inDialog ? `sip:⟦${other}⟧@${hosts[other]}` : addressOf(other));
      const registers = method === 'REGISTER' || method === 'PUBLISH';
      const repeated = {
        via: `SIP/2.0/UDP ${hosts[from]};branch=${fresh.branch(`${name} ${parts.transaction}`)}`,
        from: party(from, true),
        to: registers ? party(from, false) : party(other, inDialog, parts.called),
        cseq: `${parts.cseq} ${method}`,
      };
      const headers = [
        `Via: ${repeated.via}`,
        'Max-Forwards: 70',
        ...dialogHeaders(repeated, callId),
        ...(parts.headers ?? []),
      ];
      return { startLine: `${method} ${uri} SIP/2.0`, headers, repeated, ...bodyOf(parts) };
    },
    response: (parts) => {
      const { repeated } = parts.to;
      const answering = repeated.from.includes('⟦alice⟧') ? 'bob' : 'alice';
      const needsTag = !repeated.to.includes(';tag=') && !parts.status.startsWith('100');
      const to = needsTag ? `${repeated.to};tag=${tags[answering]}` : repeated.to;
      return {
        startLine: `SIP/2.0 ${parts.status}`,
        headers: [`Via: ${repeated.via}`, ...dialogHeaders({ ...repeated, to }, callId), ...(parts.headers ?? [])],
        ...bodyOf(parts),
      };
    },
  };
}

function dialogHeaders(repeated: TemplateRequest['repeated'], callId: string): readonly string[] {
  return [`From: ${repeated.from}`, `To: ${repeated.to}`, `Call-ID: ${callId}`, `CSeq: ${repeated.cseq}`];
}

function bodyOf({ body }: { readonly body?: TemplateBody }): { readonly body?: TemplateBody } {
  return body === undefined ? {} : { body };
}
