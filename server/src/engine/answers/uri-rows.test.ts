import { describe, expect, it } from 'vitest';
import { documentText } from '../text/text-source.ts';
import { uriRows } from './uri-rows.ts';

describe('uriRows', () => {
  const book = documentText('name,uri\r\nCarol,SIP:carol@EXAMPLE.com\r\nCaroline,sip:caroline@example.com\r\n');

  it('tells line and column of each place, and how the URI is written there', () => {
    expect(uriRows(book, 'sip:carol@example.com', 'book.csv')).toEqual([
      { file: 'book.csv', line: 2, column: 7, endLine: 2, endColumn: 28, uri: 'SIP:carol@EXAMPLE.com' },
    ]);
  });

  it('finds nothing where the wanted text is no URI', () => {
    expect(uriRows(book, 'carol', 'book.csv')).toEqual([]);
  });
});
