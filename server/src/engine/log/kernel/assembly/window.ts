/** The window that is looked at. */
export class Window {
  static length: i32 = 0;
  /** True where no character of the text is above 0xff in it. */
  static isExact: bool = true;
  /** True where an octet of the window is an octet of the message, whatever it spells. */
  static areOctets: bool = true;
  /** True where the text begins with the window. */
  static isTop: bool = true;
}
