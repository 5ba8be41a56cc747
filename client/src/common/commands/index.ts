import type { ClientCommand } from './client-command.ts';
import { compareCodes } from './compare-codes.ts';
import { copyContact } from './copy-contact.ts';
import { copyServiceUrn } from './copy-service-urn.ts';
import { createRequest } from './create-request.ts';
import { goToBody } from './go-to-body.ts';
import { openCorrectedCopy } from './open-corrected-copy.ts';
import { replaceUri } from './replace-uri.ts';
import { restart } from './restart.ts';
import { showAlike } from './show-alike.ts';
import { showRule } from './show-rule.ts';
import { showOutput } from './show-output.ts';
import { showRemedy } from './show-remedy.ts';
import { treatAsNoTrace } from './treat-as-no-trace.ts';
import { treatAsTrace } from './treat-as-trace.ts';
import { turnOffRule } from './turn-off-rule.ts';

/** Every command that this extension runs; the server is told their ids. */
export const clientCommands: readonly ClientCommand[] = [
  compareCodes,
  showRemedy,
  copyContact,
  copyServiceUrn,
  replaceUri,
  createRequest,
  goToBody,
  openCorrectedCopy,
  showAlike,
  showRule,
  turnOffRule,
  treatAsTrace,
  treatAsNoTrace,
  restart,
  showOutput,
];
