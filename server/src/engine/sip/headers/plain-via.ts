/** One value in the form that nearly all have: without a comma, a quote or a comment it cannot be read as two, nor as none. */
const plainVia = /^SIP\/2\.0\/([A-Z]+) [\w.:[\]-]+(?:;[\w.-]+(?:=[\w.:[\]-]+)?)*$/;

/** Returns the transport that the value of a Via header names which is one value without anything odd; undefined for any other. */
export function plainTransport(value: string): string | undefined {
  return plainVia.exec(value)?.[1];
}
