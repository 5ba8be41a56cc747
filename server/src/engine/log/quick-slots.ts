/** The headers that link or frame a message or stand in its row, as places in `QuickHeaders.places`. */
export const quickSlots = {
  callId: 0,
  cseq: 2,
  via: 4,
  from: 6,
  to: 8,
  contentLength: 10,
  contentType: 12,
  contact: 14,
} as const;

/** Stands for a header that has no slot. */
export const noSlot = -1;

const letterC = 99;
const letterF = 102;
const letterT = 116;
const letterV = 118;

/**
 * Returns the slot of the header name of `length` octets at `start`, or `noSlot`. The first letter and the length tell most names apart
 * before their letters are compared.
 */
export function slotOf(octets: Uint8Array, start: number, length: number): number {
  const letter = (octets[start] ?? 0) | 32;
  if (length === 1) return compactSlot(letter);
  switch (letter) {
    case letterC:
      return slotBehindC(octets, start, length);
    case letterF:
      return length === 4 && isName(octets, start, names.from) ? quickSlots.from : noSlot;
    case letterT:
      return length === 2 && isName(octets, start, names.to) ? quickSlots.to : noSlot;
    case letterV:
      return length === 3 && isName(octets, start, names.via) ? quickSlots.via : noSlot;
    default:
      return noSlot;
  }
}

function slotBehindC(octets: Uint8Array, start: number, length: number): number {
  switch (length) {
    case 4:
      return isName(octets, start, names.cseq) ? quickSlots.cseq : noSlot;
    case 7:
      if (isName(octets, start, names.contact)) return quickSlots.contact;
      return isName(octets, start, names.callId) ? quickSlots.callId : noSlot;
    case 12:
      return isName(octets, start, names.contentType) ? quickSlots.contentType : noSlot;
    case 14:
      return isName(octets, start, names.contentLength) ? quickSlots.contentLength : noSlot;
    default:
      return noSlot;
  }
}

function compactSlot(letter: number): number {
  switch (letter) {
    case 105:
      return quickSlots.callId;
    case letterV:
      return quickSlots.via;
    case letterF:
      return quickSlots.from;
    case letterT:
      return quickSlots.to;
    case 108:
      return quickSlots.contentLength;
    case letterC:
      return quickSlots.contentType;
    case 109:
      return quickSlots.contact;
    default:
      return noSlot;
  }
}

const names = {
  from: lettersOf('from'),
  to: lettersOf('to'),
  via: lettersOf('via'),
  cseq: lettersOf('cseq'),
  contact: lettersOf('contact'),
  callId: lettersOf('call-id'),
  contentType: lettersOf('content-type'),
  contentLength: lettersOf('content-length'),
};

/** Returns the codes of an ASCII name. */
function lettersOf(name: string): Uint8Array {
  return Uint8Array.from(name, (char) => char.charCodeAt(0));
}

/** Tells whether a token is `name`, which is in lower case. */
function isName(octets: Uint8Array, start: number, name: Uint8Array): boolean {
  for (let index = 1; index < name.length; index += 1) {
    if (((octets[start + index] ?? 0) | 32) !== name[index]) return false;
  }
  return true;
}
