import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { fixOf } from './fix-of.ts';
import { isJapanese } from './japanese.ts';

suite('the caution before a URI is replaced everywhere', () => {
  const rule = 'moved-permanently';
  const judy = 'samples/301-to-private-addresses.sip';
  const cautions = [
    ['samples/301-to-ip-address.sip', 0, 'ivan', 'sip:ivan@192.0.2.4', /bare IP address/u, /IP アドレスの直書き/u],
    [judy, 0, 'judy', 'sip:judy@10.20.30.40:5062', /private address/u, /プライベートアドレス/u],
    [judy, 1, 'judy6', 'sip:judy@[fd00:db8::40]', /private address/u, /プライベートアドレス/u],
    [
      'samples/301-to-gruu.sip',
      0,
      'kate',
      'sip:kate@pbx.example.net;gr=urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6',
      /GRUU and names one device/u,
      /GRUU で、特定の 1 台/u,
    ],
    ['samples/301-expires.sip', 0, 'leo', 'sip:leo@pbx.example.net', /expires/u, /有効期限/u],
    ['samples/301-two-contacts.sip', 0, 'moved-two', 'sip:dave@pbx.example.net', /expires/u, /有効期限/u],
  ] as const;

  for (const [name, skip, user, to, english, japanese] of cautions) {
    test(`${name}: ${to}`, async () => {
      const [, fix] = await fixOf(name, rule, ['sipLens.replaceUri'], skip);
      const caution = cautionOf(fix, `sip:${user}@example.com`, to);
      assert.match(caution, isJapanese ? japanese : english);
    });
  }

  test('a 301 to REGISTER says to change the registrar setting instead', async () => {
    const [, fix] = await fixOf('samples/301-register.sip', rule, ['sipLens.replaceUri']);
    const caution = cautionOf(fix, 'sip:example.com', 'sip:sip2.example.net');
    assert.match(caution, isJapanese ? /レジストラの設定を変更/u : /change the registrar setting instead/u);
  });

  /** Returns the caution, which stands in the title as well, so that one reads it before choosing. */
  function cautionOf(fix: vscode.CodeAction, from: string, to: string): string {
    const [old, wanted, caution, ...others] = (fix.command?.arguments ?? []) as readonly unknown[];
    assert.deepEqual([old, wanted, others], [from, to, []]);
    assert.ok(typeof caution === 'string' && caution !== '');
    assert.ok(fix.title.includes(caution), fix.title);
    return caution;
  }
});
