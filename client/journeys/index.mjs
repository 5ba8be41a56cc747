import { containerLog } from './container-log.journey.mjs';
import { explain301 } from './explain-301.journey.mjs';
import { largeLog } from './large-log.journey.mjs';
import { missingContact } from './missing-contact.journey.mjs';
import { nextRequest } from './next-request.journey.mjs';
import { palette } from './palette.journey.mjs';
import { problemsPanel } from './problems-panel.journey.mjs';
import { readOnly } from './read-only.journey.mjs';
import { registerMoved } from './register-moved.journey.mjs';
import { replaceAcrossWorkspace } from './replace-across-workspace.journey.mjs';
import { serverDeath } from './server-death.journey.mjs';
import { statusItem } from './status-item.journey.mjs';
import { writeCall } from './write-call.journey.mjs';
import { writeMessage } from './write-message.journey.mjs';

/** All journeys, in the order in which they are walked. */
export const journeys = [
  explain301,
  containerLog,
  replaceAcrossWorkspace,
  registerMoved,
  nextRequest,
  missingContact,
  writeMessage,
  writeCall,
  statusItem,
  problemsPanel,
  palette,
  readOnly,
  serverDeath,
  largeLog,
];
