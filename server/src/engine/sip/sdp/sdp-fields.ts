import type { SdpAttribute, SdpField, SdpLine, SdpSection } from './sdp.ts';

/** Returns the first field of that name, or undefined when the line has none. */
export function sdpField(line: SdpLine, name: string): SdpField | undefined {
  for (const field of line.fields) {
    if (field.name === name) return field;
  }
  return undefined;
}

/** Returns the text of the first field of that name, or undefined when the line has none. */
export function fieldText(line: SdpLine, name: string): string | undefined {
  return sdpField(line, name)?.text;
}

/** Returns the first line of a type (`c`), or undefined when the section has none. */
export function sdpLine(section: SdpSection, type: string): SdpLine | undefined {
  return section.lines.find((line) => line.type === type);
}

/** Returns the attributes of that name, in order. */
export function attributesNamed(section: SdpSection, name: string): readonly SdpAttribute[] {
  return section.attributes.filter((attribute) => attribute.name === name);
}
