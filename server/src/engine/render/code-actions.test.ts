import { describe, expect, it } from 'vitest';
import { analyse, finished } from '../log/analyse.ts';
import type { Trace } from '../log/trace.ts';
import { findings } from '../rules/check.ts';
import { defaultRuleSettings } from '../rules/rule-settings.ts';
import { briefProse } from '../testing/brief-prose.ts';
import { request, response } from '../testing/sip-text.ts';
import { documentText } from '../text/text-source.ts';
import type { Action, ActionContext } from './action.ts';
import { codeActions } from './code-actions.ts';

const everyCommand = new Set(
  [
    'compareCodes',
    'showRemedy',
    'copyContact',
    'copyServiceUrn',
    'replaceUri',
    'createRequest',
    'goToBody',
    'turnOffRule',
    'showRule',
  ].map((name) => `sipLens.${name}`),
);
const inEditor: ActionContext = {
  prose: briefProse('en'),
  clientCommands: everyCommand,
  maxHops: 5,
  languageId: 'sip',
  uri: 'file:///a.sip',
};
const inLog: ActionContext = { ...inEditor, languageId: 'log', uri: 'file:///a.log' };
const bare: ActionContext = { ...inLog, clientCommands: new Set() };

const invite = request('INVITE', 'sip:bob@example.com', {
  headers: ['Content-Type: text/plain', 'Proxy-Authorization: Digest x="y"'],
  body: 'héllo\r\n',
}).replace('Content-Length: 7', 'Content-Length: 8');
const moved = response('301 Moved Permanently', { headers: ['Contact: <sip:bob@example.net;method=BYE?Subject=hi>'] });
const body =
  '<ims-3gpp version="1"><alternative-service><type>emergency</type><reason>x</reason></alternative-service></ims-3gpp>\r\n';
const alternative = response('380 Alternative Service', {
  headers: ['Content-Type: application/3gpp-ims+xml', 'Contact: <urn:service:sos.fire>'],
  body,
});

function traceOf(...messages: readonly string[]): Trace {
  return analyse(documentText(messages.join('')));
}

function actionsAt(trace: Trace, needle: string, context: ActionContext): readonly Action[] {
  const start = trace.text.chars.indexOf(needle) + 9;
  return codeActions(trace, { start, end: start }, finished(findings(trace, defaultRuleSettings)), context);
}

function applied(trace: Trace, action: Action | undefined): string {
  const edits = (action?.edits ?? []).toSorted((a, b) => b.span.start - a.span.start);
  return edits.reduce(
    (text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end),
    trace.text.chars,
  );
}

function titled(actions: readonly Action[], start: string): Action | undefined {
  return actions.find(({ title }) => title.startsWith(start));
}

describe('quick fixes of a 301', () => {
  const trace = traceOf(invite, moved);

  it('are all of them, in the order of use', () => {
    const actions = actionsAt(trace, 'SIP/2.0 301', inEditor);
    const at = trace.messageSpan(1).start;
    expect(actions.map(({ title, command }) => [title, command?.id, command?.args])).toEqual([
      ['Show the remedy for this 301', 'sipLens.showRemedy', [301, at]],
      [
        'Copy the new Contact URI sip:bob@example.net;method=BYE?Subject=hi',
        'sipLens.copyContact',
        ['sip:bob@example.net;method=BYE?Subject=hi'],
      ],
      [
        'Replace sip:bob@example.com with sip:bob@example.net across the workspace…',
        'sipLens.replaceUri',
        ['sip:bob@example.com', 'sip:bob@example.net', ''],
      ],
      [
        'Create the INVITE that a client sends next, to sip:bob@example.net;method=BYE?Subject=hi',
        undefined,
        undefined,
      ],
      ['Compare 301 Moved Permanently with 380 Alternative Service', 'sipLens.compareCodes', [301, 380, at]],
      ['Compare 301 Moved Permanently with 302 Moved Temporarily', 'sipLens.compareCodes', [301, 302, at]],
      ['Explain the rule “moved-permanently”', 'sipLens.showRule', [at, 'moved-permanently']],
      ['Turn off “moved-permanently” in this workspace', 'sipLens.turnOffRule', ['moved-permanently']],
    ]);
  });

  it('insert the next request behind the response, where it is read as a message of its own', () => {
    const text = applied(trace, titled(actionsAt(trace, 'SIP/2.0 301', inEditor), 'Create'));
    const again = analyse(documentText(text));
    expect(again.count).toBe(3);
    expect(
      text
        .slice(trace.text.chars.length)
        .replace(/branch=z9hG4bK[0-9a-f]{16}/, 'branch=NEW')
        .split('\r\n'),
    ).toEqual([
      '# The method parameter of the Contact URI was left out (RFC 3261 §8.1.3.4).',
      '# Credentials were left out: they are bound to the old target.',
      'INVITE sip:bob@example.net SIP/2.0',
      'Via: SIP/2.0/UDP host;branch=NEW',
      'Max-Forwards: 70',
      'From: <sip:alice@example.com>;tag=caller',
      'To: <sip:bob@example.com>',
      'Call-ID: call',
      'CSeq: 2 INVITE',
      'Content-Type: text/plain',
      'Subject: hi',
      'Content-Length: 8',
      '',
      'héllo',
      '',
    ]);
    expect(again.message(1).wire.text).toBe(trace.message(1).wire.text);
  });

  it('create the request to a number as well', () => {
    const number = traceOf(invite, response('301 Moved Permanently', { headers: ['Contact: <tel:+81-3-1234-5678>'] }));
    const text = applied(number, titled(actionsAt(number, 'SIP/2.0 301', inEditor), 'Create'));
    expect(text).toContain('INVITE tel:+81-3-1234-5678 SIP/2.0\r\n');
    expect(analyse(documentText(text)).count).toBe(3);
  });

  it('keep the line ends of the document and start on a line of their own', () => {
    const lines = traceOf(invite.replaceAll('\r\n', '\n'), moved.replaceAll('\r\n', '\n').trimEnd());
    const text = applied(lines, titled(actionsAt(lines, 'SIP/2.0 301', inEditor), 'Create'));
    expect(text).not.toContain('\r');
    expect(text).toContain('Content-Length: 0\n\n# The method');
    expect(analyse(documentText(text)).count).toBe(3);
  });

  it('open the request as a new document beside a log, and touch no log', () => {
    const actions = actionsAt(trace, 'SIP/2.0 301', inLog);
    expect(actions.filter(({ edits }) => edits !== undefined)).toEqual([]);
    const create = titled(actions, 'Create');
    expect(create?.command).toEqual({ id: 'sipLens.createRequest', args: [trace.messageSpan(1).start, 'follow', 0] });
    expect(create?.open?.text).toMatch(
      /^# The method[^\r]*\r\n# Cred[^\r]*\r\nINVITE sip:bob@example\.net SIP\/2\.0\r\n/,
    );
  });

  it('are at least two for a client without commands, run by the server', () => {
    const actions = actionsAt(trace, 'SIP/2.0 301', bare);
    expect(actions.map(({ command }) => [command?.id, command?.args[0]])).toEqual([
      ['sipLens.server.showRemedy', 'file:///a.log'],
      ['sipLens.server.createRequest', 'file:///a.log'],
      ['sipLens.server.compareCodes', 'file:///a.log'],
      ['sipLens.server.compareCodes', 'file:///a.log'],
      ['sipLens.server.showRule', 'file:///a.log'],
    ]);
  });

  it('say before replacing that an address is private, expires, or belongs into the registrar setting', () => {
    const registered = traceOf(
      request('REGISTER', 'sip:example.com'),
      response('301 Moved Permanently', { method: 'REGISTER', headers: ['Contact: <sip:10.0.0.1;gr>;expires=60'] }),
    );
    const replace = titled(actionsAt(registered, 'SIP/2.0 301', inEditor), 'Replace');
    const caution =
      'the new URI is a private address; the new URI is a GRUU and names one device; the new URI expires; this answers a REGISTER: change the registrar setting instead';
    expect(replace?.command?.args[2]).toBe(caution);
    expect(replace?.title).toContain(`(caution: ${caution})`);
  });

  it('insert a missing Contact in a .sip file, the cursor in it', () => {
    const without = traceOf(invite, response('301 Moved Permanently'));
    const action = titled(actionsAt(without, 'SIP/2.0 301', inEditor), 'Insert');
    expect(action?.isPreferred).toBe(true);
    expect(applied(without, action)).toContain('\r\nContact: <sip:$0>\r\n');
    expect(titled(actionsAt(without, 'SIP/2.0 301', inLog), 'Insert')).toBeUndefined();
  });
});

describe('quick fixes of a 380', () => {
  const trace = traceOf(invite, alternative);

  it('are all of them, in the order of use', () => {
    const at = trace.messageSpan(1).start;
    const start = trace.text.chars.indexOf('<alternative-service>');
    const end = trace.text.chars.indexOf('</ims-3gpp>');
    expect(
      actionsAt(trace, 'SIP/2.0 380', inLog).map(({ title, command }) => [title, command?.id, command?.args]),
    ).toEqual([
      ['Show the remedy for this 380', 'sipLens.showRemedy', [380, at]],
      ['Go to the description in the body', 'sipLens.goToBody', [start, end]],
      ['Copy the service URN urn:service:sos.fire', 'sipLens.copyServiceUrn', ['urn:service:sos.fire']],
      [
        'Create the emergency request to urn:service:sos.fire (draft, not for a live network)',
        'sipLens.createRequest',
        [at, 'emergency'],
      ],
      ['Compare 380 Alternative Service with 301 Moved Permanently', 'sipLens.compareCodes', [380, 301, at]],
      ['Explain the rule “alternative-service”', 'sipLens.showRule', [at, 'alternative-service']],
      ['Turn off “alternative-service” in this workspace', 'sipLens.turnOffRule', ['alternative-service']],
    ]);
  });

  it.each([
    [
      'en',
      '# Draft of an emergency request: do not send on a live network. For tests use urn:service:test.sos (RFC 6881 §17.2).',
    ],
    [
      'ja',
      '# 緊急リクエストの下書きです。実網では送信しないでください。試験には urn:service:test.sos を使います (RFC 6881 §17.2)。',
    ],
  ] as const)('draft an emergency request whose first line says not to send it (%s)', (language, warning) => {
    const context = { ...inEditor, prose: briefProse(language) };
    const action = actionsAt(trace, 'SIP/2.0 380', context).find(({ edits }) => edits !== undefined);
    const text = applied(trace, action);
    const lines = text.slice(trace.text.chars.length).split('\r\n');
    expect(lines.find((line) => line !== '')).toBe(warning);
    expect(lines).toContain('INVITE urn:service:sos.fire SIP/2.0');
    expect(lines).toContain('To: <urn:service:sos.fire>');
    const again = analyse(documentText(text));
    expect([again.count, again.message(2).startLine.kind]).toEqual([3, 'request']);
  });

  it('are at least two for a client without commands', () => {
    const ids = actionsAt(trace, 'SIP/2.0 380', bare).map(({ command }) => command?.id);
    expect(ids).toEqual([
      'sipLens.server.showRemedy',
      'sipLens.server.goToBody',
      'sipLens.server.createRequest',
      'sipLens.server.compareCodes',
      'sipLens.server.showRule',
    ]);
  });
});

describe('quick fixes', () => {
  it('stand once when two findings share them, and not at all elsewhere', () => {
    const whole = request('INVITE', 'sip:bob@example.com', { headers: ['Contact: <sip:alice@192.0.2.10>'] });
    const trace = traceOf(whole, response('301 Moved Permanently', { headers: ['Contact: <sip:bob@example.com>'] }));
    const titles = actionsAt(trace, 'SIP/2.0 301', inEditor).map(({ title }) => title);
    expect(titles).toEqual([...new Set(titles)]);
    expect(actionsAt(trace, 'INVITE sip:', inEditor)).toEqual([]);
  });

  it('are offered where the answer stands as well: at the Contact of a 3xx, at the body of a 380', () => {
    const titles = (trace: Trace, needle: string): readonly string[] => {
      return actionsAt(trace, needle, inEditor).map(({ title }) => title);
    };
    const permanent = traceOf(invite, moved);
    expect(titles(permanent, 'Contact: <sip:bob@example.net')).toEqual(titles(permanent, 'SIP/2.0 301'));
    const other = traceOf(invite, alternative);
    for (const needle of ['Content-Type: application/3gpp', '<ims-3gpp']) {
      expect(titles(other, needle)).toEqual(titles(other, 'SIP/2.0 380'));
    }
    expect(titles(permanent, 'Call-ID')).toEqual([]);
  });
});
