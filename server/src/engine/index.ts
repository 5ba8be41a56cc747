export type { Span } from './text/span.ts';
