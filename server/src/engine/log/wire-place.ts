/** Where in a message the lines have come to. */
export interface WirePlace {
  isHead: boolean;
  isSdp: boolean;
  usesCrlf: boolean;
  /** How many lines of the log stand since the last line of the message. */
  foreign: number;
  /** The header that stands last, or the start line, without its line end; kept only where lines may be joined to it. */
  header: string;
  /** How many lines were joined to it. */
  rests: number;
}
