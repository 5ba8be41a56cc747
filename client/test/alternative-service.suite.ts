import assert from 'node:assert/strict';
import { assertTurnsOff } from './assert-turns-off.ts';
import { assertNext, insertedRequest, openedRequest } from './drafted-request.ts';
import { explanationDocument } from './explanation-document.ts';
import { applyFixOf } from './fix-of.ts';
import { isJapanese } from './japanese.ts';
import { messageIn } from './message-text.ts';
import { traces } from './traces.ts';
import { untilClipboard } from './until-clipboard.ts';
import { until } from './until.ts';

suite('quick fixes of a 380', () => {
  const rule = 'alternative-service';
  const urn = 'urn:service:sos';
  const warning = isJapanese ? /^# .*実網/u : /^# .*do not send/u;

  test('show the remedy', async () => {
    await applyFixOf(traces.emergencyLog, rule, ['sipLens.showRemedy', 380]);
    const text = await explanationDocument('/remedy/380.md', /urn:service:sos/u);
    assert.equal(/[ぁ-ん]/u.test(text), isJapanese);
  });

  for (const name of [traces.emergency, traces.emergencyLog]) {
    test(`go to the description in the body of ${name}`, async () => {
      const editor = await applyFixOf(name, rule, ['sipLens.goToBody']);
      const selected = await until('a selection', () => {
        const text = editor.document.getText(editor.selection);
        return text === '' ? undefined : text;
      });
      assert.match(selected, /^<alternative-service>[^]*<\/alternative-service>$/u);
    });
  }

  test('copy the service URN', async () => {
    await applyFixOf(traces.emergencyLog, rule, ['sipLens.copyServiceUrn']);
    await untilClipboard(urn);
  });

  test('open the emergency request, with the line that says not to send it', async () => {
    const { text, trace } = await openedRequest(traces.emergencyLog, rule);
    assert.match(text, warning);
    assertNext(text, withUrnInTo(messageIn(trace, 'INVITE ')), urn);
  });

  test('insert the emergency request into a .sip file, with the line that says not to send it', async () => {
    const { text, trace } = await insertedRequest(traces.emergency, rule, 'ACK sip:110@');
    assert.match(text.trimStart(), warning);
    assertNext(text, withUrnInTo(messageIn(trace, 'INVITE ')), urn);
  });

  test('insert the request for the alternative that a Contact names', async () => {
    const { text, trace } = await insertedRequest(traces.alternative, rule, 'ACK sip:altservice@');
    assertNext(text, messageIn(trace, 'INVITE '), 'sip:desk@pbx.example.net');
  });

  test('open the request for the alternative beside a log', async () => {
    const { text, trace } = await openedRequest(traces.alternativeLog, rule);
    assertNext(text, messageIn(trace, 'INVITE sip:altservice@example.com'), 'sip:desk@pbx.example.net');
  });

  test('compare with 301', async () => {
    await applyFixOf(traces.emergencyLog, rule, ['sipLens.compareCodes', 380, 301]);
    await explanationDocument('/compare/380-301.md', /301 Moved Permanently/u);
  });

  test('turn the rule off in the workspace', async () => {
    await assertTurnsOff(traces.emergencyLog, rule);
  });
});

/** An emergency request has the service in its To as well (RFC 6881 §9.2). */
function withUrnInTo(request: string): string {
  return request.replace(/^To: [^\r]*/mu, 'To: <urn:service:sos>');
}
