import type { ColumnName } from './entry-columns.ts';
import {
  rowBodyStart,
  rowCallId,
  rowCseqMethod,
  rowCseqNumber,
  rowEnd,
  rowFormat,
  rowFromTag,
  rowHeadEnd,
  rowHeadStart,
  rowIdentity,
  rowLayout,
  rowMethod,
  rowReach,
  rowStart,
  rowStatus,
  rowToTag,
  rowViaBranch,
} from './kernel/memory-map.ts';

/**
 * The place of each column among those kept. All offsets but the start are kept as distances from one another, which fit one or
 * two octets and stay the same where text before them is edited, and the identity as its distance from the index, which is the
 * same for all entries of a text that was never edited. Distances are taken modulo 2^32, so that none is out of range.
 */
export const places: Readonly<Record<ColumnName, number>> = {
  start: rowStart,
  headStart: rowHeadStart,
  headEnd: rowHeadEnd,
  bodyStart: rowBodyStart,
  end: rowEnd,
  reach: rowReach,
  layout: rowLayout,
  format: rowFormat,
  status: rowStatus,
  method: rowMethod,
  callId: rowCallId,
  cseqNumber: rowCseqNumber,
  cseqMethod: rowCseqMethod,
  viaBranch: rowViaBranch,
  fromTag: rowFromTag,
  toTag: rowToTag,
  identity: rowIdentity,
};
