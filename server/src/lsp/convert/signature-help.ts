import type { MarkupContent, ParameterInformation, SignatureHelp } from 'vscode-languageserver';
import type { Signature, SignaturePart } from '../../engine/index.ts';
import type { ClientFacts } from '../client-facts.ts';
import { marked } from './marked.ts';

/** Returns a form as this client shows it; one that knows no offsets gets the parts as texts. */
export function signatureHelp({ label, about, parts, active }: Signature, client: ClientFacts): SignatureHelp {
  const written = (text: string): MarkupContent => marked(text, client.wantsPlainSignatures);
  const parameter = ({ start, end, about: what }: SignaturePart): ParameterInformation => ({
    label: client.takesLabelOffsets ? [start, end] : label.slice(start, end),
    ...(what === undefined ? {} : { documentation: written(what) }),
  });
  // A client that knows no null would take the first part: a number behind the last one says that it is none of them.
  const activeParameter = active ?? (client.takesNoActiveParameter ? null : parts.length);
  const signature = {
    label,
    parameters: parts.map(parameter),
    ...(about === undefined ? {} : { documentation: written(about) }),
  };
  return { signatures: [signature], activeSignature: 0, activeParameter };
}
