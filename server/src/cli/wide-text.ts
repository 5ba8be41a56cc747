import { wideForm } from './file-kind.ts';

/** Returns the text of a file in UTF-16 or UTF-32, as some tools of Windows write it, without its mark; undefined for any other file. */
export function wideText(bytes: Buffer): string | undefined {
  const form = wideForm(bytes);
  if (form === undefined) return undefined;
  const whole = bytes.subarray(0, bytes.length - (bytes.length % form.octets));
  const text =
    form.octets === 4 ? narrowed(whole, form.order) : form.order === 'low' ? whole : Buffer.from(whole).swap16();
  const chars = text.toString('utf16le');
  return chars.startsWith('\ufeff') ? chars.slice(1) : chars;
}

/** Returns UTF-32 as UTF-16, low octet first; U+FFFD for a number that is no character. */
function narrowed(bytes: Buffer, order: 'low' | 'high'): Buffer {
  const narrow = Buffer.allocUnsafe(bytes.length);
  let count = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    const code = order === 'low' ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
    if (code < 0x1_00_00) count = narrow.writeUInt16LE(code, count);
    else if (code <= 0x10_ff_ff) {
      count = narrow.writeUInt16LE(0xd7_c0 + (code >> 10), count);
      count = narrow.writeUInt16LE(0xdc_00 + (code & 0x3_ff), count);
    } else count = narrow.writeUInt16LE(0xff_fd, count);
  }
  return narrow.subarray(0, count);
}
