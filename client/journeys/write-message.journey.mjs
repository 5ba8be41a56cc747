import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openFile } from '../../scripts/editor/gestures/open-file.mjs';
import { saveFile } from '../../scripts/editor/gestures/save-file.mjs';
import { untilMarked } from '../../scripts/editor/gestures/until-marked.mjs';

/** Each line is typed to its end and left with Enter, as people do who know what they want to write. */
const lines = [
  'INVITE sip:bob@example.com SIP/2.0',
  'Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK74bf9',
  'From: Alice <sip:alice@example.com>;tag=9fxced76sl',
  'To: <sip:bob@example.com>',
  'Call-ID: 3848276298220188511@192.0.2.10',
  'CSeq: 1 INVITE',
  'Contact: <sip:alice@192.0.2.10>',
  'Supported: 100rel, timer',
  'Content-Type: application/sdp',
  'Content-Length: ',
  '',
  'v=0',
  'o=alice 1 1 IN IP4 192.0.2.10',
  's=-',
  'c=IN IP4 192.0.2.10',
  't=0 0',
  'm=audio 4000 RTP/AVP 0 8',
  'a=sendrecv',
];

/** Writing a message from the keyboard: what is offered on the way takes nothing away from what is typed. */
export const writeMessage = {
  name: 'write-message',
  title: 'a message is written line by line, Enter ends a line that is complete, and its length is counted',
  languages: ['en'],
  walk: async ({ page, workspace }) => {
    const file = path.join(workspace, 'written.sip');
    await writeFile(file, '');
    await openFile(page, path.basename(file));
    for (const line of lines) {
      await page.keyboard.type(line, { delay: 30 });
      await page.keyboard.press('Enter');
    }
    // It has no Max-Forwards, which is said when nobody types any more.
    await untilMarked(page);
    await saveFile(page);
    const written = (await readFile(file, 'utf8')).replaceAll('\r\n', '\n');
    assert.equal(written, [...lines, ''].join('\n').replace('Content-Length: ', 'Content-Length: 107'));
  },
};
