/** Where the command line writes; tests hand in their own. */
export interface Output {
  out(text: string): void;
  problem(text: string): void;
}
