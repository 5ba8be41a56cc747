/** A private-use character that stands for an ampersand which begins no reference; saxes would drop the text behind it. */
export const ampersandStandIn = '\ue000';
/** An ampersand that begins no reference. */
export const bareAmpersand = /&(?!#?[0-9A-Za-z]{1,32};)/;
const bareAmpersands = new RegExp(bareAmpersand, 'g');

/**
 * Returns the text with `<3gpp-ims>` and bare ampersands made readable: a published sample has this root, though no XML
 * name may begin with a digit. One character stands for one, so that positions hold; names are taken as written.
 */
export function readableXml(xml: string): string {
  return xml.replace(/<(\/?)\d/g, '<$1_').replace(bareAmpersands, ampersandStandIn);
}
