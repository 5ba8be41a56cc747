/** What an RTP payload type means that nobody has to explain. */
export interface StaticPayloadType {
  /** As RFC 3551 writes it. */
  readonly encoding: string;
  readonly clockRateHz: number;
  readonly channels: number;
}

/** G722 has a clock of 8000 although it samples at 16000 (RFC 3551 §4.5.2). */
const rows: readonly (readonly [number, string, number, number?])[] = [
  [0, 'PCMU', 8000],
  [3, 'GSM', 8000],
  [4, 'G723', 8000],
  [5, 'DVI4', 8000],
  [6, 'DVI4', 16_000],
  [7, 'LPC', 8000],
  [8, 'PCMA', 8000],
  [9, 'G722', 8000],
  [10, 'L16', 44_100, 2],
  [11, 'L16', 44_100],
  [12, 'QCELP', 8000],
  [13, 'CN', 8000],
  [14, 'MPA', 90_000],
  [15, 'G728', 8000],
  [16, 'DVI4', 11_025],
  [17, 'DVI4', 22_050],
  [18, 'G729', 8000],
  [25, 'CelB', 90_000],
  [26, 'JPEG', 90_000],
  [28, 'nv', 90_000],
  [31, 'H261', 90_000],
  [32, 'MPV', 90_000],
  [33, 'MP2T', 90_000],
  [34, 'H263', 90_000],
];

/** The static payload types of RFC 3551 §6, by number. The list is closed. */
export const staticPayloadTypes: ReadonlyMap<number, StaticPayloadType> = new Map(
  rows.map(([number, encoding, clockRateHz, channels = 1]) => [number, { encoding, clockRateHz, channels }]),
);
